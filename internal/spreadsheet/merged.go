package spreadsheet

// mostSpread is how many cells merging may fill: more than any table has, and
// few enough that areas which lie over one another cost no time.
const mostSpread = 4 * MaxCells

// spread repeats what stands in merged cells over all of them. It visits each
// cell of an area once, in rows that hold something, and tells how many it
// visited.
func spread(merged []area, s *Sheet) (visited int, err error) {
	at := make(map[int]int, len(s.Rows)) // the place of a row in the list, by its number
	for i, row := range s.Rows {
		at[row.Number] = i
	}
	for _, a := range merged {
		first := Cell{}
		if i, there := at[a.top]; there {
			first = s.Rows[i].Cell(a.left)
		}
		for number := a.top; number <= a.bottom; number++ {
			visited++
			i, there := at[number]
			if !there {
				continue
			}
			row := &s.Rows[i]
			for len(row.Cells) <= a.right && first.Text != "" {
				row.Cells = append(row.Cells, Cell{})
				visited++
			}
			for col := a.left; col <= a.right && col < len(row.Cells); col++ {
				visited++
				if number == a.top && col == a.left {
					continue
				}
				row.Cells[col] = first
				row.Cells[col].Merged = true
			}
		}
		if visited > mostSpread {
			return visited, errTooLarge
		}
	}
	return visited, nil
}
