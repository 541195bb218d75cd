/** Round constants of FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of 64 primes. */
const ROUND = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
])

const BLOCK_BYTES = 64

const INITIAL = new Int32Array([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])

/** Scratch space, kept because a log's tree needs a hash per event and allocation would take most of the time. */
const state = new Int32Array(8)
const schedule = new Int32Array(64)
const tail = new Uint8Array(BLOCK_BYTES * 2)
const tailView = new DataView(tail.buffer)

/**
 * `array[index]` where the index is known to be inside: the compiler cannot know, and a check would cost a third of the
 * speed.
 */
const word = (array: Int32Array, index: number) => array[index] as number

const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by))

/** One compression of FIPS 180-4, 6.2.2, changing `state` in place. */
function compress(view: DataView, offset: number): void {
  for (let t = 0; t < 16; t += 1) schedule[t] = view.getInt32(offset + t * 4)
  for (let t = 16; t < 64; t += 1) {
    const x = word(schedule, t - 15)
    const y = word(schedule, t - 2)
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    schedule[t] = (word(schedule, t - 16) + s0 + word(schedule, t - 7) + s1) | 0
  }
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let t = 0; t < 64; t += 1) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(ROUND, t) + word(schedule, t)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = word(state, 0) + a
  state[1] = word(state, 1) + b
  state[2] = word(state, 2) + c
  state[3] = word(state, 3) + d
  state[4] = word(state, 4) + e
  state[5] = word(state, 5) + f
  state[6] = word(state, 6) + g
  state[7] = word(state, 7) + h
}

/**
 * SHA-256 (FIPS 180-4) of bytes; 32 bytes out. Synchronous and free of platform calls, so that browser, server and
 * command line check a proof with the same code. Not for secrets: it takes no care about timing.
 */
export function sha256(data: Uint8Array): Uint8Array {
  state.set(INITIAL)
  const rest = data.length % BLOCK_BYTES
  const whole = data.length - rest
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  for (let offset = 0; offset < whole; offset += BLOCK_BYTES) compress(view, offset)

  // The tail: the rest, a one bit, zeros, and the length in bits as 64 bits big-endian.
  const tailLength = rest < BLOCK_BYTES - 8 ? BLOCK_BYTES : BLOCK_BYTES * 2
  tail.fill(0)
  for (let i = 0; i < rest; i += 1) tail[i] = data[whole + i] ?? 0
  tail[rest] = 0x80
  tailView.setUint32(tailLength - 8, Math.floor(data.length / 0x20000000))
  tailView.setUint32(tailLength - 4, (data.length << 3) >>> 0)
  for (let offset = 0; offset < tailLength; offset += BLOCK_BYTES) compress(tailView, offset)

  const digest = new Uint8Array(32)
  for (let i = 0; i < 32; i += 1) digest[i] = word(state, i >> 2) >>> (24 - 8 * (i & 3))
  return digest
}
