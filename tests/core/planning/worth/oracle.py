"""A slow judge, written from the terms: one line, one month, one rule after another, in plain integers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from raamwerk.core.planning.worth.deal import Deal
    from raamwerk.core.planning.worth.lines import Lines

ONE = 1_000_000


def half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def judged(lines: Lines, deal: Deal) -> tuple[list[list[int]], list[list[int]]]:
    """What every line costs in every year, and of how many months the price is not known."""
    years = lines.horizon.years
    amounts = [[0] * len(lines) for _ in years]
    unknown = [[0] * len(lines) for _ in years]
    for line in range(len(lines)):
        totals = [0] * len(years)
        for month, (price, units) in enumerate(months(lines, deal, line)):
            year = lines.horizon.first(month).year - years[0]
            if price is None:
                unknown[year][line] += units > 0
            else:
                totals[year] += price * units
        span = 12 * int(lines.parts.pack[lines.part[line]])
        for year, total in enumerate(totals):
            paid = half_up(total, span)
            amounts[year][line] = paid + half_up(paid * deal.fee, ONE)
    return amounts, unknown


def months(lines: Lines, deal: Deal, line: int) -> list[tuple[int | None, int]]:
    """Price and paid units of a line, month by month."""
    who, part = int(lines.participant[line]), int(lines.part[line])
    heads, joined = int(lines.participants.headcount[who]), int(lines.participants.joined[who])
    family, first = lines.parts.families[part], int(lines.first[line])
    end = joined + deal.end.months if deal.end.months is not None else 10_000
    too_small = 0 <= heads < deal.minimum_size
    base = lock = None
    held = 0
    found: list[tuple[int | None, int]] = []
    for month in range(lines.horizon.months):
        need = int(lines.needed[month, line]) + short(lines, deal, line, month, end)
        anniversary = (month - joined) % 12 == 0
        once = bool(lines.parts.once[part])
        held = need if once or (deal.yearly_flexibility and anniversary) else max(held, need)
        now = maximum(lines, deal, part, month)
        if deal.price_period == "calendar" or month == first or anniversary or base is None:
            base = now
        if deal.price_lock is not None:
            again = deal.price_lock.months
            if month == first or (again is not None and (month - joined) % again == 0):
                lock = now
        price = base
        if deal.price_lock is not None and lock is not None:
            price = lock if base is None or not deal.price_lock.lower_too else min(base, lock)
        price = discounted(lines, deal, price, held, line)
        promotion = deal.promotion
        if promotion and family in promotion.families and month - joined < promotion.months:
            price = less(price, promotion.share)
        scope = deal.product_scope
        if too_small or month >= end or (scope is not None and family not in scope):
            listed = int(lines.parts.listed[month, part])
            price = None if listed < 0 else listed
        if heads < 0 and (deal.minimum_size or deal.coverage or deal.level_discount):
            price = None
        found.append((price, held))
    return found


def discounted(lines: Lines, deal: Deal, price: int | None, units: int, line: int) -> int | None:
    heads = int(lines.participants.headcount[lines.participant[line]])
    shares = [share for since, share in deal.quantity_tiers if units >= since]
    price = less(price, shares[-1]) if shares else price
    level = deal.level_discount
    large = level is not None and heads >= level.users
    if level is not None and large and lines.parts.types[lines.part[line]] in level.product_types:
        return less(price, level.share)
    return price


def less(price: int | None, share: int) -> int | None:
    return None if price is None else half_up(price * (ONE - share), ONE)


def maximum(lines: Lines, deal: Deal, part: int, month: int) -> int | None:
    source = deal.maximum_price
    if source.off_list:
        share = [s for since, s in source.off_list if since <= month]
        listed = int(lines.parts.listed[month, part])
        price = less(None if listed < 0 else listed, share[-1] if share else 0)
    else:
        said = int(lines.parts.maxima[source.book][month, part])
        price = None if said < 0 else said
    family = lines.parts.families[part]
    moved = sum(share for name, share in source.adjust if name in {"", family})
    price = less(price, -moved) if moved else price
    for _ in range(month // 12 if deal.indexation else 0):
        price = less(price, -deal.indexation)
    return price


def short(lines: Lines, deal: Deal, line: int, month: int, end: int) -> int:
    """What the cover rule adds to this line: all that its participant is short of, on the line with most."""
    who = int(lines.participant[line])
    heads = int(lines.participants.headcount[who])
    if deal.coverage is None or heads < 0 or heads < deal.minimum_size:
        return 0
    families = deal.coverage.families
    mine = [
        each
        for each in range(len(lines))
        if lines.participant[each] == who and lines.parts.families[lines.part[each]] in families
    ]
    if not mine:
        return 0
    carrier = max(mine, key=lambda each: (int(lines.needed[:, each].max()), each))
    if carrier != line or month < lines.first[carrier] or month >= end:
        return 0
    have = sum(int(lines.needed[month, each]) for each in mine)
    return max(0, -(-heads * deal.coverage.share // ONE) - have)
