package book

import "slices"

// Overdue returns the roles that were never reviewed, or more than a year
// before the newest review in the book, which it returns too. There are none
// while nothing has been reviewed.
func (b *Book) Overdue() (roles []*Role, newest Date) {
	for _, r := range b.Roles {
		if newest.Before(r.Reviewed) {
			newest = r.Reviewed
		}
	}
	if newest.IsZero() {
		return nil, newest
	}
	limit := newest
	limit.Year--
	return b.rolesWhere(func(r *Role) bool { return r.Reviewed.Before(limit) }), newest
}

// Newest returns the newest of all days that the book names: of reviews, and of
// facts that were checked.
func (b *Book) Newest() Date {
	var newest Date
	for _, r := range b.Roles {
		newest = later(newest, r.Reviewed)
	}
	for _, c := range b.allChecked() {
		newest = later(newest, c.Date)
	}
	return newest
}

func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

// Stale returns the facts that were checked more than a year and a half before
// the newest day in the book, which it returns too, in the order of the book.
func (b *Book) Stale() (facts []Checked, newest Date) {
	const months = 18
	newest = b.Newest()
	limit := newest
	limit.Month -= months
	for limit.Month < 1 {
		limit.Year, limit.Month = limit.Year-1, limit.Month+12
	}
	for _, c := range b.allChecked() {
		if c.Date.Before(limit) {
			facts = append(facts, c)
		}
	}
	return facts, newest
}

// allChecked are all facts of which somebody wrote down when they were checked.
func (b *Book) allChecked() []Checked {
	all := []Checked{b.OffersChecked}
	for _, r := range b.Roles {
		all = append(all, r.OffersChecked)
	}
	for _, c := range b.Credentials {
		all = append(all, c.Checked)
	}
	for _, t := range b.Training {
		all = append(all, t.Checked)
	}
	return slices.DeleteFunc(all, func(c Checked) bool { return c.IsZero() })
}

// OffersCheckedOf is when what a role offers was last checked: the older day, if
// some words are its own and some those of every role, and none if either part
// has none.
func (b *Book) OffersCheckedOf(r *Role) Date {
	own, every := r.OffersChecked.Date, b.OffersChecked.Date
	if r.Offers == nil {
		return every
	}
	for i := range Factors {
		if b.Offers != nil && !b.Offers[i].Empty() && r.Offers[i].Empty() && every.Before(own) {
			return every
		}
	}
	return own
}

// Before reports whether a date is earlier than another. No date is before any.
func (d Date) Before(other Date) bool {
	if d.Year != other.Year {
		return d.Year < other.Year
	}
	if d.Month != other.Month {
		return d.Month < other.Month
	}
	return d.Day < other.Day
}
