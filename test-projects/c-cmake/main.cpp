#include <iostream>
#include <zlib.h>

int main() {
  std::cout << "Hello from C++ with zlib " << zlibVersion()[0] << std::endl;
}
