fn main() {
    println!("Hello from {}", std::env::var("NAME").unwrap_or_default());
}
