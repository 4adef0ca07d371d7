package strictyaml

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// TestSchema compares the schema of a sheet with testdata/schema.json.
func TestSchema(t *testing.T) {
	ids := map[string][]string{"family": {"trade", "office"}, "competency": {"welding"}}
	got := Schema(sheet{}, ids)
	if !json.Valid(got) || !bytes.Equal(got, Schema(&sheet{}, ids)) {
		t.Fatal("not JSON, or not the same twice")
	}
	if *update {
		if err := os.WriteFile("testdata/schema.json", got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/schema.json")
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("the schema changed; see go test -run Schema -update (%v)", err)
	}
}
