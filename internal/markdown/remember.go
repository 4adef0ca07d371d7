package markdown

// A memory is one thing that was found out about a text, and what was found
// out before it.
type memory struct {
	key, value any
	before     *memory
}

// Remember returns what find finds out about the text. It is asked once for
// each key and text: texts outlive the books that hold them, so that nobody
// has to read again what did not change. The key says by what the text was
// judged, its language among it, and find may depend on nothing else.
//
// Two goroutines that ask for the same at the same time may both find it; each
// gets the same answer from then on.
func (d *Doc) Remember(key any, find func() any) any {
	if value, known := d.recall(key); known {
		return value
	}
	value := find()
	for {
		before := d.found.Load()
		if d.found.CompareAndSwap(before, &memory{key, value, before}) {
			return value
		}
	}
}

func (d *Doc) recall(key any) (value any, known bool) {
	for m := d.found.Load(); m != nil; m = m.before {
		if m.key == key {
			return m.value, true
		}
	}
	return nil, false
}
