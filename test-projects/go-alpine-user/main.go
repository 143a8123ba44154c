package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	text, err := os.ReadFile(os.Args[2])
	if err == nil {
		err = os.WriteFile("/data/last", text, 0o600)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(strings.TrimSpace(string(text)), os.Getuid())
}
