/**
 * The text and the options in the fragment of a link: JSON, deflated, in base64url.
 * @module share
 */

const PREFIX = "#w=";

/** The most characters of a link: longer ones are cut by programs for mail and chat. */
export const LINK_CHARACTERS = 16_000;

/** The most characters of a text that is checked. */
export const TEXT_CHARACTERS = 100_000;

/** The most bytes that a link may unpack to: a short link could hold gigabytes of one letter. */
const UNPACKED_BYTES = 1_000_000;

/** Read a stream to its end; one that is too long is an error. */
async function read(stream) {
  const chunks = [];
  let bytes = 0;
  for (const reader = stream.getReader(); ; ) {
    const { value, done } = await reader.read();
    if (done) {
      return new Uint8Array(await new Blob(chunks).arrayBuffer());
    }
    bytes += value.byteLength;
    if (bytes > UNPACKED_BYTES) {
      await reader.cancel();
      throw new RangeError("The link holds too much.");
    }
    chunks.push(value);
  }
}

/**
 * Return the link of a text.
 * @param {{ text: string, options: Record<string, string> }} state
 * @param {string} address of the page
 */
export async function linkOf(state, address) {
  const plain = new Blob([JSON.stringify(state)]).stream();
  const packed = await read(plain.pipeThrough(new CompressionStream("deflate-raw")));
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  const encoded = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const url = new URL(address);
  url.search = "";
  url.hash = PREFIX + encoded;
  return url.href;
}

/**
 * Return what a link holds; null for a link without a text.
 * @param {string} hash the fragment with its `#`
 * @returns {Promise<{ text: string, options: Record<string, string> } | null>}
 */
export async function stateOf(hash) {
  if (!hash.startsWith(PREFIX)) {
    return null;
  }
  const letters = atob(hash.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
  const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const { text, options } = JSON.parse(new TextDecoder().decode(await read(stream)));
  if (typeof text !== "string" || text.length > TEXT_CHARACTERS) {
    throw new TypeError("The link holds no text, or one that is too long.");
  }
  return { text, options: typeof options === "object" && options ? options : {} };
}
