// What lies between two roles: gaps, plans and routes, as package book of the
// program counts them. Both are held to the same cases. Data has the shape of
// data/pathbook.json. Nothing here touches the page.
(function (global) {
  "use strict";

  const timeUnknown = 1e9, moneyUnknown = 1e12, notLowCost = 1e4;

  // open makes a book out of data: everything by its id, and who teaches what.
  function open(data) {
    const book = {
      moves: data.moves.length, roles: new Map(), core: new Set(), training: data.training, rank: new Map(), byID: new Map(),
      developing: new Map(), granting: new Map(), related: new Map()
    };
    data.competencies.forEach((c) => {
      book.related.set(c.id, c.related || []);
      if (c.core) book.core.add(c.id);
    });
    data.roles.forEach((r) => { book.roles.set(r.id, Object.assign({ moves: [] }, r)); });
    data.moves.forEach((m) => { book.roles.get(m.from).moves.push(m.to); });
    data.training.forEach((t, i) => {
      book.rank.set(t, i);
      book.byID.set(t.id, t);
      t.develops.forEach((d) => { list(book.developing, d.competency).push(t); });
      t.grants.forEach((c) => { list(book.granting, c).push(t); });
    });
    return book;
  }

  // looksOf is how many looks the choice for one part may take, a look being one
  // course tried at one standing.
  function looksOf(book) {
    let share = 1 << 22;
    for (let moves = 1; moves < book.moves; moves *= 2) share = Math.floor(share / 2);
    return Math.min(1 << 17, share);
  }

  function list(map, key) {
    if (!map.has(key)) map.set(key, []);
    return map.get(key);
  }

  // person is a role as somebody fills it: with the levels and credentials that
  // they say they have in place of what the role says.
  function person(role, own) {
    const requires = role.requires.filter((n) => !(n.competency in own.levels));
    Object.keys(own.levels).forEach((c) => {
      if (own.levels[c] > 0) requires.push({ competency: c, level: own.levels[c], importance: "essential" });
    });
    const credentials = role.credentials.filter((n) => !(n.credential in own.credentials));
    Object.keys(own.credentials).forEach((c) => {
      if (own.credentials[c]) credentials.push({ credential: c, importance: "essential" });
    });
    return Object.assign({}, role, { requires, credentials });
  }

  function asset(need) { return need.importance === "asset"; }

  function proficiency(role, competency) {
    const need = role.requires.find((n) => n.competency === competency && !asset(n));
    return need ? need.level : 0;
  }

  function holds(role, credential) {
    return role.credentials.some((n) => n.credential === credential && !asset(n));
  }

  // state is never new of what is core: whoever works has some of it.
  function state(book, competency, have, need) {
    return have >= need ? "carries-over" : have > 0 || book.core.has(competency) ? "stretch" : "new";
  }

  // gaps compares two roles, competency by competency. What both have in common
  // with every role is marked.
  function gaps(book, from, to) {
    const out = to.requires.map((n) => {
      const have = proficiency(from, n.competency), is = state(book, n.competency, have, n.level);
      const gap = { competency: n.competency, have, need: n.level, state: is, importance: n.importance };
      return n.base && is === "carries-over" ? Object.assign(gap, { shared: true }) : gap;
    });
    from.requires.forEach((n) => {
      if (!asset(n) && !to.requires.some((m) => m.competency === n.competency)) {
        out.push({ competency: n.competency, have: n.level, need: 0, state: "left-behind", importance: "essential" });
      }
    });
    return out;
  }

  // credentialGaps compares their credentials in the same way.
  function credentialGaps(from, to) {
    const out = to.credentials.map((n) => {
      return { credential: n.credential, state: holds(from, n.credential) ? "carries-over" : "new", importance: n.importance };
    });
    from.credentials.forEach((n) => {
      if (!asset(n) && !to.credentials.some((m) => m.credential === n.credential)) {
        out.push({ credential: n.credential, state: "left-behind", importance: "essential" });
      }
    });
    return out;
  }

  // headStart is the near relative of a competency in which a role requires most.
  function headStart(book, role, competency) {
    let knows = null, level = 0;
    (book.related.get(competency) || []).forEach((c) => {
      const have = proficiency(role, c);
      if (have > level) { knows = c; level = have; }
    });
    return knows;
  }

  // reach is the highest level that training leads to, one way after another.
  function reach(book, competency, have) {
    let next = have;
    (book.developing.get(competency) || []).forEach((t) => {
      t.develops.forEach((d) => { if (d.competency === competency && d.from <= have) next = Math.max(next, d.to); });
    });
    return next === have ? have : reach(book, competency, next);
  }

  // ways is the training that takes one further, from have towards need.
  function ways(book, competency, have, need) {
    const far = reach(book, competency, have);
    return (book.developing.get(competency) || []).filter((t) => {
      return t.develops.some((d) => d.competency === competency && d.to > have && d.from <= far && d.from < need);
    });
  }

  // A standing is what a person brings on the way along a plan.
  function newStanding(role) {
    const levels = new Map(), held = new Set();
    const standing = {
      level: (c) => levels.has(c) ? levels.get(c) : proficiency(role, c),
      holds: (c) => held.has(c) || holds(role, c),
      canBegin: (t) => t.develops.every((d) => standing.level(d.competency) >= d.from),
      take(t) {
        const raises = [];
        t.develops.forEach((d) => {
          const have = standing.level(d.competency);
          if (have < d.to) raises.push({ competency: d.competency, from: have, to: d.to });
        });
        raises.forEach((r) => { levels.set(r.competency, r.to); });
        t.grants.forEach((c) => { held.add(c); });
        return raises;
      }
    };
    return standing;
  }

  // plan is the smallest set of training that leads from one role to another.
  function plan(book, from, to) {
    const at = newStanding(from), out = { open: [], openCredentials: [] };
    const essential = closable(book, at, goalsOf(at, to, false));
    essential.open.forEach((g) => {
      if (g.credential) { out.openCredentials.push(g.credential); return; }
      const have = at.level(g.competency);
      out.open.push({
        competency: g.competency, have, need: g.need, state: state(book, g.competency, have, g.need), importance: "essential"
      });
    });
    const set = steps(book, at, essential.closable);
    out.steps = set.steps;
    out.proven = set.proven;
    out.effort = effortOf(book, from, out.steps);
    out.extras = steps(book, at, closable(book, at, goalsOf(at, to, true)).closable).steps;
    return out;
  }

  function goalsOf(at, to, assets) {
    const goals = [];
    to.requires.forEach((n) => {
      if (asset(n) === assets && at.level(n.competency) < n.level) goals.push({ competency: n.competency, need: n.level });
    });
    to.credentials.forEach((n) => {
      if (asset(n) === assets && !at.holds(n.credential)) goals.push({ credential: n.credential, need: 1 });
    });
    return goals;
  }

  function closable(book, at, goals) {
    const out = { closable: [], open: [] };
    if (goals.length === 0) return out;
    const s = newScope(book, at, goals), reach = s.slots.map((slot) => slot.have);
    climb(reach, s.courses, []);
    goals.forEach((g) => {
      (reach[s.slotOf.get(nameOf(g))] >= g.need ? out.closable : out.open).push(g);
    });
    return out;
  }

  function nameOf(goal) { return goal.credential ? "*" + goal.credential : goal.competency; }

  function steps(book, at, goals) {
    const out = [];
    if (goals.length === 0) return { steps: out, proven: true };
    const s = newScope(book, at, goals), all = chooseAll(s);
    let chosen = all.chosen;
    chosen.sort((x, y) => compareThrift(x, y) || book.rank.get(x) - book.rank.get(y));
    while (chosen.length > 0) {
      const next = chosen.find(at.canBegin);
      if (!next) break;
      out.push(stepOf(s, next, at));
      chosen = chosen.filter((t) => t !== next);
    }
    out.forEach((step, i) => { keepUseful(step, out.slice(i + 1).map((s) => book.byID.get(s.training))); });
    return { steps: out, proven: all.proven };
  }

  // keepUseful leaves out of a step what the target does not ask for and no
  // later step starts from.
  function keepUseful(step, later) {
    step.raises = step.raises.filter((r) => {
      return r.need > 0 || later.some((t) => {
        return t.develops.some((d) => d.competency === r.competency && r.from < d.from && d.from <= r.to);
      });
    });
  }

  function stepOf(s, t, at) {
    return {
      training: t.id,
      raises: at.take(t).filter((r) => {
        return s.slotOf.has(r.competency) && r.from < s.slots[s.slotOf.get(r.competency)].wanted;
      }).map((r) => Object.assign({ need: s.slots[s.slotOf.get(r.competency)].need }, r)),
      grants: t.grants.filter((c) => s.slotOf.has("*" + c))
    };
  }

  // A scope is the part of a book that a plan can use: slots to fill, and the
  // courses that fill them.
  function newScope(book, at, goals) {
    const s = { slots: [], slotOf: new Map(), courses: [], looks: looksOf(book) }, found = new Set();
    function want(c, level) {
      if (!s.slotOf.has(c)) {
        s.slotOf.set(c, s.slots.length);
        s.slots.push({ have: at.level(c), need: 0, wanted: 0 });
      }
      const slot = s.slots[s.slotOf.get(c)], more = slot.wanted < level;
      slot.wanted = Math.max(slot.wanted, level);
      return more;
    }
    let queue = [];
    goals.forEach((g) => {
      if (g.credential) {
        s.slotOf.set("*" + g.credential, s.slots.length);
        s.slots.push({ have: 0, need: 1, wanted: 1 });
        queue = queue.concat(book.granting.get(g.credential) || []);
        return;
      }
      want(g.competency, g.need);
      s.slots[s.slotOf.get(g.competency)].need = g.need;
      queue = queue.concat(book.developing.get(g.competency) || []);
    });
    function leadsOn(t) {
      return t.grants.some((c) => s.slotOf.has("*" + c)) || t.develops.some((d) => {
        const slot = s.slots[s.slotOf.get(d.competency)];
        return slot && d.to > slot.have && d.from < slot.wanted;
      });
    }
    for (let i = 0; i < queue.length; i++) {
      const t = queue[i];
      if (found.has(t) || !leadsOn(t)) continue;
      found.add(t);
      t.develops.forEach((d) => {
        if (d.from > at.level(d.competency) && want(d.competency, d.from)) {
          queue = queue.concat(book.developing.get(d.competency) || []);
        }
      });
    }
    s.courses = Array.from(found).sort((x, y) => book.rank.get(x) - book.rank.get(y)).map((t) => courseOf(s, t));
    const begun = [];
    climb(s.slots.map((slot) => slot.have), s.courses, begun);
    s.courses = s.courses.filter((c, i) => begun[i]);
    return s;
  }

  function courseOf(s, t) {
    const c = { training: t, price: priceOf(t), asks: [], give: [] };
    t.develops.forEach((d) => {
      const i = s.slotOf.get(d.competency);
      if (i === undefined) return;
      const slot = s.slots[i];
      if (d.from > slot.have) c.asks.push({ slot: i, level: d.from });
      if (d.to > slot.have && d.from < slot.wanted) c.give.push({ slot: i, level: Math.min(d.to, slot.wanted) });
    });
    t.grants.forEach((g) => {
      if (s.slotOf.has("*" + g)) c.give.push({ slot: s.slotOf.get("*" + g), level: 1 });
    });
    return c;
  }

  function priceOf(t) {
    return {
      time: t.hours ? Math.round(t.hours.to * 60) : timeUnknown,
      money: t.cost ? Math.round(t.cost.to * 100) : t.low_cost ? 0 : moneyUnknown,
      count: t.low_cost ? 1 : 1 + notLowCost
    };
  }

  // compareThrift puts low-cost ways first, and then what costs less.
  function compareThrift(x, y) {
    return (x.low_cost ? 0 : 1) - (y.low_cost ? 0 : 1) || priceOf(x).money - priceOf(y).money;
  }

  function plus(p, q) { return { time: p.time + q.time, money: p.money + q.money, count: p.count + q.count }; }

  function comparePrices(p, q) { return p.time - q.time || p.money - q.money || p.count - q.count; }

  function compareLists(a, b) {
    for (let i = 0; i < a.length && i < b.length; i++) {
      if (a[i] !== b[i]) return a[i] < b[i] ? -1 : 1;
    }
    return a.length - b.length;
  }

  // climb takes every course that can be begun, until none is left.
  function climb(levels, courses, begun) {
    for (let more = true; more;) {
      more = false;
      courses.forEach((c, i) => {
        if (begun[i] || !canBegin(c, levels)) return;
        begun[i] = more = true;
        raise(c, levels);
      });
    }
  }

  function canBegin(c, levels) { return c.asks.every((m) => levels[m.slot] >= m.level); }

  function raise(c, levels) {
    let raised = false;
    c.give.forEach((m) => {
      if (levels[m.slot] < m.level) { levels[m.slot] = m.level; raised = true; }
    });
    return raised;
  }

  // chooseAll returns the training that meets every need of a scope: what there
  // is no choice about first, and then the best of each part that hangs together.
  function chooseAll(s) {
    const all = {
      start: s.slots.map((slot) => slot.have),
      need: s.slots.map((slot) => slot.need),
      courses: s.courses
    };
    const chosen = settle(all);
    let proven = true;
    split(all).forEach((p) => {
      const best = choose(p, s.looks);
      best.set.forEach((i) => { chosen.push(p.courses[i].training); });
      proven = proven && best.proven;
    });
    return { chosen, proven };
  }

  // settle takes what every set must have: the only course that meets a need.
  // What such a course asks for is a need in its turn.
  function settle(p) {
    const taken = [];
    for (let more = true; more;) {
      more = false;
      dropWorse(p);
      for (let slot = 0; slot < p.need.length; slot++) {
        const c = only(p, slot);
        if (!c) continue;
        if (c.asks.length === 0) {
          taken.push(c.training);
          takeOut(p, c);
          more = true;
        }
        c.asks.forEach((m) => {
          if (p.need[m.slot] < m.level) { p.need[m.slot] = m.level; more = true; }
        });
      }
    }
    return taken;
  }

  function only(p, slot) {
    if (p.start[slot] >= p.need[slot]) return null;
    const found = p.courses.filter((c) => levelIn(c.give, slot) >= p.need[slot]);
    return found.length === 1 ? found[0] : null;
  }

  // takeOut adds what a course gives to the start, and leaves out of all others
  // what that makes idle.
  function takeOut(p, course) {
    raise(course, p.start);
    function open(m) { return m.level > p.start[m.slot]; }
    p.courses = p.courses.filter((c) => c !== course).map((c) => {
      return { training: c.training, price: c.price, asks: c.asks.filter(open), give: c.give.filter(open) };
    }).filter((c) => c.give.length > 0);
  }

  // split takes a part apart where no course joins the pieces.
  function split(all) {
    const owner = all.start.map((level, i) => i), place = [], byOwner = new Map(), parts = [];
    function find(i) { while (owner[i] !== i) i = owner[i]; return i; }
    all.courses.forEach((c) => {
      const first = find(c.give[0].slot);
      c.asks.concat(c.give).forEach((m) => { owner[find(m.slot)] = first; });
    });
    all.start.forEach((level, i) => {
      let p = byOwner.get(find(i));
      if (!p) {
        p = { start: [], need: [], courses: [] };
        byOwner.set(find(i), p);
        parts.push(p);
      }
      place[i] = p.start.length;
      p.start.push(level);
      p.need.push(all.need[i]);
    });
    function moved(m) { return { slot: place[m.slot], level: m.level }; }
    all.courses.forEach((c) => {
      const part = byOwner.get(find(c.give[0].slot));
      part.courses.push({ training: c.training, price: c.price, asks: c.asks.map(moved), give: c.give.map(moved) });
    });
    return parts;
  }

  function levelIn(marks, slot) {
    const m = marks.find((x) => x.slot === slot);
    return m ? m.level : 0;
  }

  function within(a, b) {
    return a.every((x) => levelIn(b, x.slot) >= x.level);
  }

  function dropWorse(p) {
    p.courses = p.courses.filter((b, x) => {
      return !p.courses.some((a, by) => {
        if (by === x) return false;
        const c = comparePrices(a.price, b.price);
        return !(c > 0 || c === 0 && by > x) && within(a.asks, b.asks) && within(b.give, a.give);
      });
    });
  }

  // choose returns the cheapest courses that meet every need of a part.
  function choose(p, looks) {
    if (done(p, p.start)) return { set: [], proven: true };
    const left = { looks }, all = p.courses.map((c, i) => i);
    const first = improve(p, thin(p, all, -1), left), rests = restsOf(p), best = new Map(), ways = heap(compareWays);
    const bound = wayOf(p, first);
    function rest(levels) {
      return levels.reduce((sum, level, i) => sum + (level < rests[i].length ? rests[i][level] : 0), 0);
    }
    function push(w) {
      best.set(w.levels.join(), w);
      ways.push(w);
    }
    push({ levels: p.start, price: { time: 0, money: 0, count: 0 }, total: rest(p.start), courses: [] });
    while (ways.size() > 0) {
      const w = ways.pop();
      if (done(p, w.levels)) return { set: w.courses, proven: true };
      if (w.beaten) continue;
      if (!spend(left, p.courses.length)) return { set: first, proven: false };
      p.courses.forEach((c, i) => {
        const levels = w.levels.slice();
        if (!canBegin(c, levels) || !raise(c, levels)) return;
        const price = plus(w.price, c.price), next = { levels, price, total: price.time + rest(levels), courses: [] };
        if (compareWays(next, bound) > 0) return;
        const old = best.get(levels.join());
        if (old && comparePrices(old.price, price) < 0) return;
        next.courses = sorted(w.courses.concat(i));
        if (old && compareWays(old, next) <= 0) return;
        if (old) old.beaten = true;
        push(next);
      });
    }
    return { set: first, proven: true };
  }

  function compareWays(v, w) {
    return v.total - w.total || v.price.money - w.price.money || v.price.count - w.price.count || compareLists(v.courses, w.courses);
  }

  function done(p, levels) { return p.need.every((need, i) => levels[i] >= need); }

  function heap(compare) {
    const a = [];
    function swap(i, j) { const x = a[i]; a[i] = a[j]; a[j] = x; }
    return {
      size: () => a.length,
      push(x) {
        let i = a.push(x) - 1;
        for (let up = (i - 1) >> 1; i > 0 && compare(a[i], a[up]) < 0; i = up, up = (i - 1) >> 1) swap(i, up);
      },
      pop() {
        const top = a[0], last = a.pop();
        if (a.length === 0) return top;
        a[0] = last;
        for (let i = 0; ;) {
          let least = i;
          [2 * i + 1, 2 * i + 2].forEach((j) => { if (j < a.length && compare(a[j], a[least]) < 0) least = j; });
          if (least === i) return top;
          swap(i, least);
          i = least;
        }
      }
    };
  }

  // restsOf is the least time that is still to come, for each need and level.
  function restsOf(p) {
    function shares(c) { return Math.max(1, c.give.filter((m) => p.need[m.slot] > 0).length); }
    return p.need.map((need, slot) => {
      const rests = new Array(need).fill(0);
      for (let level = need - 1; level >= p.start[slot]; level--) {
        let least = Infinity;
        p.courses.forEach((c) => {
          const to = levelIn(c.give, slot);
          if (to <= level || levelIn(c.asks, slot) > level) return;
          least = Math.min(least, Math.floor(c.price.time / shares(c)) + (to < need ? rests[to] : 0));
        });
        rests[level] = least === Infinity ? 0 : least;
      }
      return rests;
    });
  }

  // wayOf is where a set of courses leads.
  function wayOf(p, set) {
    const price = set.reduce((sum, i) => plus(sum, p.courses[i].price), { time: 0, money: 0, count: 0 });
    return { courses: set, price, total: price.time };
  }

  function sorted(set) { return set.sort((x, y) => x - y); }

  function spend(left, looks) {
    left.looks -= looks;
    return left.looks >= 0;
  }

  // improve takes in one more course if the set then does without dearer ones,
  // as long as that makes it cheaper and there are looks left.
  function improve(p, set, left) {
    let best = wayOf(p, set);
    for (let more = true; more;) {
      more = false;
      for (let i = 0; i < p.courses.length; i++) {
        if (best.courses.includes(i)) continue;
        if (!spend(left, 1)) return best.courses;
        if (comparePrices(p.courses[i].price, spared(p, best.courses, i)) > 0) continue;
        if (!spend(left, best.courses.length)) return best.courses;
        const w = wayOf(p, thin(p, sorted(best.courses.concat(i)), i));
        if (compareWays(w, best) < 0) { best = w; more = true; }
      }
    }
    return best.courses;
  }

  // spared adds up the courses of a set each of which can be left out if another
  // is taken in.
  function spared(p, set, other) {
    return set.reduce((sum, i) => {
      const rest = set.filter((j) => j !== i);
      return enough(p, rest.concat(other)) ? plus(sum, p.courses[i].price) : sum;
    }, { time: 0, money: 0, count: 0 });
  }

  // thin leaves out of a set what it can do without, the dearest first and one
  // course, if it is not -1, last of all.
  function thin(p, set, last) {
    const order = set.slice().sort((x, y) => {
      if (x === last || y === last) return (x === last) - (y === last);
      return comparePrices(p.courses[y].price, p.courses[x].price) || y - x;
    });
    order.forEach((i) => {
      const less = set.filter((j) => j !== i);
      if (enough(p, less)) set = less;
    });
    return set;
  }

  function enough(p, set) {
    const levels = p.start.slice();
    climb(levels, set.map((i) => p.courses[i]), []);
    return done(p, levels);
  }

  // effortOf adds up what the steps take.
  function effortOf(book, from, steps) {
    const all = steps.map((s) => book.byID.get(s.training));
    const e = { hours: null, cost: null, weeks: null, hoursUnknown: 0, costUnknown: 0 };
    all.forEach((t) => {
      const cost = t.cost || (t.low_cost ? { from: 0, to: 0 } : null);
      e.hours = add(e.hours, t.hours);
      e.cost = add(e.cost, cost);
      if (!t.hours) e.hoursUnknown++;
      if (!cost) e.costUnknown++;
      if (t.weeks) e.weeks = {};
    });
    if (e.weeks) e.weeks = { from: chain(from, all, "from"), to: chain(from, all, "to") };
    return e;
  }

  function add(sum, range) {
    if (!range) return sum;
    return sum ? { from: sum.from + range.from, to: sum.to + range.to } : { from: range.from, to: range.to };
  }

  // chain is the length of the longest chain of steps that build on each other.
  function chain(from, training, end) {
    const at = new Map();
    let longest = 0;
    training.forEach((t) => {
      let week = 0;
      t.develops.forEach((d) => {
        if (proficiency(from, d.competency) >= d.from) return;
        week = Math.max(week, list(at, d.competency).reduce((soonest, r) => {
          return r.level >= d.from ? Math.min(soonest, r.week) : soonest;
        }, Infinity));
      });
      week += t.weeks ? t.weeks[end] : 0;
      t.develops.forEach((d) => { list(at, d.competency).push({ level: d.to, week }); });
      longest = Math.max(longest, week);
    });
    return longest;
  }

  // size is how far apart two roles are.
  function size(book, from, to) {
    return gaps(book, from, to).reduce((sum, g) => {
      return sum + (asset(g) ? 0 : Math.max(0, g.need - g.have));
    }, 0) + credentialGaps(from, to).filter((g) => !asset(g) && g.state === "new").length;
  }

  // route is the ids of the roles along the shortest way, without the first;
  // null if there is none.
  function route(book, from, to) {
    const best = new Map([[from.id, { size: 0, way: [] }]]);
    let front = [from];
    while (front.length > 0 && !best.has(to)) {
      const next = new Map();
      front.forEach((r) => {
        r.moves.forEach((id) => {
          if (best.has(id)) return;
          const before = best.get(r.id), old = next.get(id);
          const trail = { size: before.size + size(book, r, book.roles.get(id)), way: before.way.concat(id) };
          if (!old || (trail.size - old.size || compareLists(trail.way, old.way)) < 0) next.set(id, trail);
        });
      });
      next.forEach((trail, id) => { best.set(id, trail); });
      front = Array.from(next.keys()).map((id) => book.roles.get(id));
    }
    return best.has(to) && to !== from.id ? best.get(to).way : null;
  }

  // whole is what a whole way asks, as a role.
  function whole(book, way) {
    const last = book.roles.get(way[way.length - 1]);
    const role = Object.assign({}, last, { requires: last.requires.slice(), credentials: last.credentials.slice() });
    way.slice(0, -1).forEach((id) => {
      book.roles.get(id).requires.forEach((n) => {
        require(role.requires, n, "competency", (old) => old.level < n.level);
      });
      book.roles.get(id).credentials.forEach((n) => {
        require(role.credentials, n, "credential", () => false);
      });
    });
    return role;
  }

  function require(needs, n, key, less) {
    if (asset(n)) return;
    const i = needs.findIndex((x) => x[key] === n[key]);
    if (i < 0) needs.push(n);
    else if (asset(needs[i]) || less(needs[i])) needs[i] = n;
  }

  global.pathbook = global.pathbook || {};
  global.pathbook.calc = {
    open, person, gaps, credentialGaps, headStart,
    reach, ways, plan, size, route, whole
  };
}(typeof window === "undefined" ? globalThis : window));
