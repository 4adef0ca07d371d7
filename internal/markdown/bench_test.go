package markdown

import (
	"strings"
	"testing"

	"pathbook/internal/diag"
)

func BenchmarkPlainLine(b *testing.B) {
	b.ReportAllocs()
	var problems diag.List
	for b.Loop() {
		ParseLine("Reads welding symbols and sets up the machine for the job", inFile, &problems).HTML(Setting{})
	}
}

func BenchmarkMarkedLine(b *testing.B) {
	b.ReportAllocs()
	var problems diag.List
	for b.Loop() {
		ParseLine("Reads *welding symbols* and sets up the machine for the [job](role:welder)", inFile, &problems)
	}
}

// guide is a text of about 1,500 words with the marks that a guide has.
var guide = strings.Repeat(`## What a career conversation is

A career conversation is a talk between an employee and their manager, **started by either**, about goals
and growth and about how they meet what the organization needs. See [the plan](worksheet:plan) and [](guide:manager#why).

> [!REMEMBER] It is not a review
> It is repeated, and both sides write down what they commit to.

- what I enjoy, and what I am good at
- what difference I make

| Employee | Employer |
| --- | --- |
| Says what they want | Says what is *possible* |

`, 17)

func BenchmarkGuide(b *testing.B) {
	b.ReportAllocs()
	var problems diag.List
	for b.Loop() {
		Parse(guide, inFile, &problems)
	}
}

func BenchmarkPrintGuide(b *testing.B) {
	b.ReportAllocs()
	var problems diag.List
	doc := Parse(guide, inFile, &problems)
	setting := Setting{Link: func(int) Target { return Target{Href: "../roles/welder.html", Text: "Welder"} }}
	var dst []byte
	for b.Loop() {
		dst = doc.Append(dst[:0], setting)
	}
}
