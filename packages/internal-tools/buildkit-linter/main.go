// Reads paths of Dockerfiles from standard input, one a line, and prints for each a line of JSON: what BuildKit's own
// linter warns of, and the error with which the build would stop. Built and run by compare-buildkit.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/solver/pb"
	digest "github.com/opencontainers/go-digest"
)

// registry answers for every image with one for Linux that sets nothing but PATH.
type registry struct{}

const image = `{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers"}}`

func (registry) ResolveImageConfig(
	_ context.Context, reference string, _ sourceresolver.Opt,
) (string, digest.Digest, []byte, error) {
	return reference, "", []byte(image), nil
}

// experimental switches all checks on, for which a file has to ask.
const experimental = "# check=experimental=all\n"

type warning struct {
	Rule string `json:"rule"`
	Line int32  `json:"line"`
}

type result struct {
	File     string    `json:"file"`
	Warnings []warning `json:"warnings"`
	Error    string    `json:"error,omitempty"`
}

func lint(file string) (result, error) {
	found := result{File: file, Warnings: []warning{}}
	text, err := os.ReadFile(file)
	if err != nil {
		return found, err
	}
	added := int32(0)
	if _, _, _, asks := parser.ParseDirective("check", text); !asks {
		text = append([]byte(experimental), bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))...)
		added = 1
	}
	scratch := llb.Scratch()
	source := llb.NewSourceMap(&scratch, file, "", text)
	source.Definition = &llb.Definition{}
	capabilities := pb.Caps.CapSet(pb.Caps.All())
	results, err := dockerfile2llb.DockerfileLint(context.Background(), text, dockerfile2llb.ConvertOpt{
		MetaResolver: registry{}, LLBCaps: &capabilities, SourceMap: source,
	})
	if err != nil {
		found.Error = err.Error()
		return found, nil
	}
	if results.Error != nil {
		found.Error = results.Error.Message
	}
	for _, each := range results.Warnings {
		line := int32(0)
		if each.Location != nil && len(each.Location.Ranges) > 0 {
			line = each.Location.Ranges[0].Start.Line
		}
		found.Warnings = append(found.Warnings, warning{each.RuleName, line - added})
	}
	return found, nil
}

func main() {
	files := bufio.NewScanner(os.Stdin)
	results := json.NewEncoder(os.Stdout)
	for files.Scan() {
		found, err := lint(files.Text())
		if err == nil {
			err = results.Encode(found)
		}
		if err != nil {
			panic(err)
		}
	}
}
