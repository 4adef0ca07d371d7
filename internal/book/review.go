package book

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
