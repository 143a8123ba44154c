import native

print(native.greeting())
