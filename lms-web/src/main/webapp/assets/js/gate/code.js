// What a scanned or typed text means, and whether the issuer signed it: COSE_Sign1 (RFC 9052) in decimal digits behind "#".
// Everything here works without a network.
const PRIVATE = -65537;
const MARK = 1n;

/** {kind: "code", id, digits} | {kind: "serial", serial} | {kind: "foreign", host} */
export function read(text, origin) {
  const trimmed = text.trim();
  let address;
  try {
    address = new URL(trimmed);
  } catch {
    return /^[0-9a-f]{32}$/.test(trimmed) ? { kind: "code", id: trimmed, digits: "" } : { kind: "serial", serial: trimmed };
  }
  const found = address.pathname.match(/\/v\/([0-9a-f]{32})$/);
  if (!found || !/^https?:$/.test(address.protocol)) {
    return { kind: "foreign", host: address.host || address.protocol };
  }
  return { kind: "code", id: found[1], digits: address.hash.slice(1), host: address.host, ours: address.origin === origin };
}

/** The signed word, not verified yet; null when it is none. */
export function opened(digits) {
  if (!/^\d{100,1200}$/.test(digits)) {
    return null;
  }
  try {
    const bytes = bytesOf(BigInt(digits));
    const [header, , payload, signature] = item({ bytes, at: 0 });
    const claims = item({ bytes: payload, at: 0 });
    const [serial, holder, title, number] = claims.get(PRIVATE);
    return {
      header, payload, signature,
      key: item({ bytes: header, at: 0 }).get(4),
      id: hex(claims.get(7)), issued: claims.get(6), until: claims.get(4) ?? null,
      serial, holder, title, number,
    };
  } catch {
    return null;
  }
}

/** Whether this key of the issuer made the signature. */
export async function signedBy(word, jwk) {
  const key = await crypto.subtle.importKey("jwk", { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y },
    { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  const signed = Uint8Array.from([0x84, 0x6a, ...new TextEncoder().encode("Signature1"),
    ...string(word.header), 0x40, ...string(word.payload)]);
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, word.signature, signed);
}

/** The key whose id begins as the word says; the id is the last part of the key's address. */
export function keyFor(word, keys) {
  return keys.find((jwk) => jwk.kty === "EC" && hex(base64url(jwk.kid.split("/").pop()).slice(0, word.key.length)) === hex(word.key));
}

export function base64url(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
}

function bytesOf(number) {
  const digits = number.toString(16);
  const even = digits.length % 2 ? "0" + digits : digits;
  const bytes = Uint8Array.from(even.match(/../g), (pair) => parseInt(pair, 16));
  if (BigInt(bytes[0]) !== MARK) {
    throw new Error("no mark");
  }
  return bytes.slice(1);
}

function string(bytes) {
  const head = bytes.length < 24 ? [0x40 | bytes.length]
    : bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255];
  return [...head, ...bytes];
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One item of CBOR: numbers, strings, arrays and maps, as the issuer writes them. */
function item(input) {
  const type = input.bytes[input.at] >> 5;
  const size = length(input);
  switch (type) {
    case 0: return size;
    case 1: return -1 - size;
    case 2: return taken(input, size);
    case 3: return new TextDecoder("utf-8", { fatal: true }).decode(taken(input, size));
    case 4: return Array.from({ length: size }, () => item(input));
    case 5: return new Map(Array.from({ length: size }, () => [item(input), item(input)]));
    default: throw new Error("unexpected type");
  }
}

function length(input) {
  const info = input.bytes[input.at++] & 31;
  if (info < 24) {
    return info;
  }
  if (info > 27) {
    throw new Error("unexpected length");
  }
  return taken(input, 2 ** (info - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
}

function taken(input, size) {
  if (input.at + size > input.bytes.length) {
    throw new Error("too short");
  }
  input.at += size;
  return input.bytes.slice(input.at - size, input.at);
}
