package main

import (
	"fmt"
	"os"
	"time"
)

// Needs the time zones and the certificates of the image that it runs in.
func main() {
	_, err := os.Stat("/etc/ssl/certs/ca-certificates.crt")
	fmt.Println(time.Unix(0, 0).Local().Format(time.RFC1123Z), err == nil)
}
