/**
 * The groups that pairs form: whoever is paired with somebody of a group belongs to it. Members in ascending order, groups
 * by their first member. Households chain people who are not alike: leave their pairs out when contacts shall be merged.
 */
export function groupPairs(
  pairs: readonly { readonly one: number; readonly other: number }[],
): readonly (readonly number[])[] {
  const leader = new Map<number, number>();
  const find = (member: number): number => {
    let current = member;
    for (let next = leader.get(current); next !== undefined && next !== current; next = leader.get(current)) {
      // Halving the way keeps long chains short.
      const further = leader.get(next) ?? next;
      leader.set(current, further);
      current = further;
    }
    return current;
  };
  for (const { one, other } of pairs) {
    const [first, second] = [find(one), find(other)];
    leader.set(Math.max(first, second), Math.min(first, second));
    if (!leader.has(one)) leader.set(one, find(one));
    if (!leader.has(other)) leader.set(other, find(other));
  }
  const groups = new Map<number, number[]>();
  for (const member of [...leader.keys()].sort((one, other) => one - other)) {
    const first = find(member);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [member]);
    else group.push(member);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
