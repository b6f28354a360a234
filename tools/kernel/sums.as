// AssemblyScript: the two loops in which the claim index spends its time, over one memory that the host gives.
// It begins with the saturation of each impact code (256 × f64), then the sum of each claim (65,536 × f64).

const SUMS: usize = 2048

// Adds rarity × saturation to the sum of the claim of each posting: `claims` points to u16, `codes` to u8.
export function add(claims: usize, codes: usize, count: i32, rarity: f64): void {
  const last = codes + count
  // Four postings at once, since reading is what takes time. Claims of one list are distinct.
  for (const whole = codes + (count & ~3); codes < whole; codes += 4, claims += 8) {
    const four = load<u64>(claims)
    const code = load<u32>(codes)
    addTo(<usize>(four & 0xffff), code & 0xff, rarity)
    addTo(<usize>((four >> 16) & 0xffff), (code >> 8) & 0xff, rarity)
    addTo(<usize>((four >> 32) & 0xffff), (code >> 16) & 0xff, rarity)
    addTo(<usize>(four >> 48), code >> 24, rarity)
  }
  for (; codes < last; codes += 1, claims += 2) addTo(load<u16>(claims), load<u8>(codes), rarity)
}

// @ts-ignore: decorator
@inline
function addTo(claim: usize, code: u32, rarity: f64): void {
  const at = SUMS + (claim << 3)
  store<f64>(at, load<f64>(at) + rarity * load<f64>(code << 3))
}

// The first claim from `from` up to, not with, `to` whose sum is at least so great; `to` where there is none.
export function next(from: i32, to: i32, least: f64): i32 {
  const bound = f64x2.splat(least)
  let at: usize = SUMS + (<usize>from << 3)
  const last: usize = SUMS + (<usize>to << 3)
  for (; at + 64 <= last; at += 64) {
    const first = v128.or(f64x2.ge(v128.load(at), bound), f64x2.ge(v128.load(at, 16), bound))
    const second = v128.or(f64x2.ge(v128.load(at, 32), bound), f64x2.ge(v128.load(at, 48), bound))
    if (v128.any_true(v128.or(first, second))) break
  }
  for (; at < last; at += 8) if (load<f64>(at) >= least) return <i32>((at - SUMS) >> 3)
  return to
}

// The greatest sum of the claims from `from` up to, not with, `to`; 0 where there is none.
export function greatest(from: i32, to: i32): f64 {
  let at: usize = SUMS + (<usize>from << 3)
  const last: usize = SUMS + (<usize>to << 3)
  let even = f64x2.splat(0)
  let odd = f64x2.splat(0)
  for (; at + 32 <= last; at += 32) {
    even = f64x2.pmax(even, v128.load(at))
    odd = f64x2.pmax(odd, v128.load(at, 16))
  }
  const both = f64x2.pmax(even, odd)
  let most = max(f64x2.extract_lane(both, 0), f64x2.extract_lane(both, 1))
  for (; at < last; at += 8) most = max(most, load<f64>(at))
  return most
}
