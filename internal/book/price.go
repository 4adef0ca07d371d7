package book

import "cmp"

// A price is what a training weighs when a plan chooses: whole numbers, so that
// sums come out the same in any order and in the browser, whose numbers are
// exact below 2 to the 53rd.
type price struct {
	time  int64 // minutes, by the upper end
	money int64 // cents, by the upper end
	count int64 // options that are not low-cost, times many, plus all options
}

const (
	timeUnknown  = 1e9  // more than any hours that are written
	moneyUnknown = 1e12 // more than any cost that is written
	notLowCost   = 1e4  // more than all options of a plan
)

func (p price) plus(q price) price {
	return price{p.time + q.time, p.money + q.money, p.count + q.count}
}

func (p price) compare(q price) int {
	if p.time != q.time {
		return cmp.Compare(p.time, q.time)
	}
	if p.money != q.money {
		return cmp.Compare(p.money, q.money)
	}
	return cmp.Compare(p.count, q.count)
}
