/** The generator of random numbers for batches and rates in a program: the page's own, with its order of draws. */

/** See src/math/random.ts and src/engine/batches.ts: neither the bits nor the order of draws ever change. */
export const RANDOM: readonly string[] = [
  'class Xoshiro128:',
  '    """xoshiro128** 1.1 (Blackman and Vigna), seeded by SplitMix32: the same draws as in Errorscape."""',
  '',
  '    def __init__(self, seed):',
  '        self.state = [self.mix(seed + (i + 1)*0x9E3779B9) for i in range(4)]',
  '',
  '    @staticmethod',
  '    def mix(word):',
  '        word &= 0xFFFFFFFF',
  '        word = (word ^ word >> 16)*0x85EBCA6B & 0xFFFFFFFF',
  '        word = (word ^ word >> 13)*0xC2B2AE35 & 0xFFFFFFFF',
  '        return word ^ word >> 16',
  '',
  '    def draw(self):',
  '        """A whole number below 2**32."""',
  '        a, b, c, d = self.state',
  '        product = b*5 & 0xFFFFFFFF',
  '        result = (product << 7 | product >> 25)*9 & 0xFFFFFFFF',
  '        c ^= a',
  '        d ^= b',
  '        turned = (d << 11 | d >> 21) & 0xFFFFFFFF',
  '        self.state = [a ^ d, b ^ c, c ^ b << 9 & 0xFFFFFFFF, turned]',
  '        return result',
  '',
  '    def below(self, n):',
  '        """A whole number below n, each equally likely."""',
  '        while True:',
  '            word = self.draw()',
  '            if word - word % n <= 2**32 - n:',
  '                return word % n',
];

const SEQUENTIAL = [
  '    if order == "sequential":',
  '        while True:',
  '            for start in range(0, points, size):',
  '                yield list(range(start, min(start + size, points)))',
];
const WITH_REPLACEMENT = [
  '    if order == "with-replacement":',
  '        while True:',
  '            yield [random.below(points) for _ in range(size)]',
];
const SHUFFLED = [
  '    indices = list(range(points))',
  '    while True:',
  '        for i in range(points - 1, 0, -1):',
  '            j = random.below(i + 1)',
  '            indices[i], indices[j] = indices[j], indices[i]',
  '        for start in range(0, points, size):',
  '            yield indices[start:start + size]',
];

/** The generator of batches, for the orders that occur. */
export function batchLines(orders: ReadonlySet<string>): readonly string[] {
  const isRandom = orders.has('shuffled') || orders.has('with-replacement');
  return [
    'def draw_batches(points, size, order, seed):',
    '    """The indices of the points of each step. The last batch of an epoch may be short."""',
    ...(isRandom ? ['    random = Xoshiro128(seed)'] : []),
    ...(orders.has('sequential') ? SEQUENTIAL : []),
    ...(orders.has('with-replacement') ? WITH_REPLACEMENT : []),
    ...(orders.has('shuffled') ? SHUFFLED : []),
  ];
}

/** See src/catalog/schedules/drawnPoints.ts. */
export const DRAWN: readonly string[] = [
  'def drawn(t, base, points, between, below_one=False):',
  '    """The rate at step t of one drawn by hand: `base` before the first point, then each point\'s from its step on.',
  '',
  '    On a "log-line" it goes to the next point on a log scale: of itself, or of how far it lies below one.',
  '    """',
  '    before = [point for point in points if point[0] <= t]',
  '    after = [point for point in points if point[0] > t]',
  '    if not before:',
  '        return base',
  '    since, value = before[-1]',
  '    if between == "hold" or not after or t == since:',
  '        return value',
  '    until, following = after[0]',
  '    share = (t - since)/(until - since)',
  '    a, b = (1 - value, 1 - following) if below_one else (value, following)',
  '    joined = a*(b/a)**share if a > 0 and b > 0 else a + share*(b - a)',
  '    return 1 - joined if below_one else joined',
];
