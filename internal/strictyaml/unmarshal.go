package strictyaml

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"
)

// unmarshal parses a text; root is nil if there is nothing in it. A panic of
// the parser, which it has for some rare comments, is an error like others.
func unmarshal(src string) (root *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			root, err = nil, fmt.Errorf("yaml: %v", r)
		}
	}()
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(src), &doc); err != nil {
		return nil, err
	}
	if doc.Kind != yaml.DocumentNode {
		return nil, nil
	}
	if len(doc.Content) != 1 {
		return nil, errors.New("yaml: no single root")
	}
	root = doc.Content[0]
	if root.Column > 1 || root.Style&yaml.FlowStyle != 0 || root.Kind == yaml.ScalarNode {
		return root, nothingLeft(src)
	}
	return root, nil
}

// nothingLeft returns an error if the parser stopped before the end of a text,
// as it does silently where a line stands further left than the first.
func nothingLeft(src string) error {
	dec := yaml.NewDecoder(strings.NewReader(src))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		return err
	}
	if err := dec.Decode(&doc); !errors.Is(err, io.EOF) {
		return fmt.Errorf("yaml: did not find expected key: %v", err)
	}
	return nil
}

// tooDeep reports whether the parser gave up because of the depth.
func tooDeep(err error) bool {
	return err != nil && strings.Contains(err.Error(), "exceeded max depth")
}
