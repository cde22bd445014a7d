/* Says whether a notebook is the course's own and unaltered. Only such a notebook is ever run by itself. */

// A Python module beside the notebook would be imported before the installed one of the same name.
const SHADOWS = /\.(py|pyc|pyd|pyw|so|pth)$/i;
const PACKAGES = new Set(["bbcp", "ipywidgets", "traitlets", "comm", "IPython", "ipykernel", "widgetsnbextension"]);

/** Hash a text with SHA-256; null where the browser offers no hashing (a page that is not secure). */
export async function sha256(text) {
  if (!window.crypto || !window.crypto.subtle) return null;
  const digest = await window.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Load the hashes of the course's own code cells, as a Set; empty when they cannot be read. */
export async function loadKnownCells(address) {
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    return new Set(answer.ok ? (await answer.json()).sha256 : []);
  } catch {
    return new Set();
  }
}

/** Say whether a cell is one for code with nothing in it: it does nothing, and nobody means anything by it. */
export const isBlank = (cell) => cell.model.type === "code" && !cell.model.sharedModel.getSource().trim();

/** Say which of the notebook's code cells are known, those with nothing in them aside: a Map from cell widget to true or false. */
export async function knownCells(content, known) {
  const code = content.widgets.filter((cell) => cell.model.type === "code" && !isBlank(cell));
  const hashes = await Promise.all(code.map((cell) => sha256(cell.model.sharedModel.getSource())));
  return new Map(code.map((cell, index) => [cell, hashes[index] !== null && known.has(hashes[index])]));
}

/** Say whether the notebook's folder holds something that Python would import instead of the course. */
export async function folderIsPlain(contents, path) {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : path.includes(":") ? path.split(":")[0] + ":" : "";
  try {
    const listing = await contents.get(folder, { content: true });
    return !(listing.content || []).some(
      (one) => SHADOWS.test(one.name) || (one.type === "directory" && PACKAGES.has(one.name)),
    );
  } catch {
    return false;
  }
}
