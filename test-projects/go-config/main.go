package main

import (
	"fmt"
	"os"
	"strings"
)

var version = "unknown"

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	if err := os.WriteFile("/var/lib/greeter/last", text, 0o600); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Printf("%s: %s (version %s, user %d)\n", os.Getenv("GREETING"), strings.TrimSpace(string(text)), version, os.Getuid())
}
