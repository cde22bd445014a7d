/* Keep what is typed in this browser at once, for the moments when the server cannot: it was gone, or the browser was killed.
 *
 * In two places, and the newer one counts. localStorage has each letter before the next is typed, so a reload finds all of
 * them; but Chromium holds it back from the disk for seconds. IndexedDB is on the disk at once, but opens late.
 */

const NAME = "bbcp-drafts";

const opened = new Promise((found, refuse) => {
  const request = window.indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(NAME);
  request.onsuccess = () => found(request.result);
  request.onerror = () => refuse(request.error);
});

// A browser that keeps nothing (a private window) goes on without: the file on the server still has every second of it.
async function inDatabase(mode, act) {
  try {
    const base = await opened;
    const request = act(base.transaction(NAME, mode).objectStore(NAME));
    return await new Promise((found) => {
      request.onsuccess = () => found(request.result);
      request.onerror = () => found(undefined);
    });
  } catch {
    return undefined;
  }
}

function inStorage(act) {
  try {
    return act(window.localStorage);
  } catch {
    return undefined;
  }
}

const key = (path, id) => `${NAME}:${path}#${id}`;
const whole = (one) => (one && typeof one.text === "string" && typeof one.at === "number" ? one : null);

export const drafts = {
  /** Keep a box's text, and what was sent to the server of it last, if anything was. */
  put(path, id, text, sent) {
    const one = { text, at: Date.now(), sent };
    inStorage((store) => store.setItem(key(path, id), JSON.stringify(one)));
    void inDatabase("readwrite", (store) => store.put(one, key(path, id)));
  },

  /** Forget a box's text: the server has it. */
  drop(path, id) {
    inStorage((store) => store.removeItem(key(path, id)));
    void inDatabase("readwrite", (store) => store.delete(key(path, id)));
  },

  /** Find what was kept last: its text, when, and what had been sent before; or null. */
  async get(path, id) {
    const near = whole(inStorage((store) => JSON.parse(store.getItem(key(path, id)))));
    const far = whole(await inDatabase("readonly", (store) => store.get(key(path, id))));
    return near && far ? (near.at >= far.at ? near : far) : near || far;
  },
};
