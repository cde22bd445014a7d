/* What a person has done so far, read from the log of tries that the course keeps in their own folder. */

const DONE = new Set(["completed", "kept"]);
const LOG = "attempts.jsonl";
// Answer boxes, which nobody marks as done: one that was checked with words in it is done.
const EXERCISE = "exercise/";

/** The state of each activity. */
export class Progress {
  constructor(contents) {
    this._contents = contents;
    this._states = new Map();
    this._size = -1;
    /** Whether a log has been read. */
    this.known = false;
  }

  /** Read the log anew; the answer says whether anything may have changed. */
  async load(folder) {
    try {
      const listing = await this._contents.get(folder.replace(/\/$/, ""), { content: true });
      const found = (listing.content || []).find((one) => one.name === LOG);
      if (!found || (found.size !== undefined && found.size === this._size)) return false;
      const log = await this._contents.get(found.path, { type: "file", format: "text", content: true });
      this._read(log.content);
      this._size = found.size;
      this.known = true;
      return true;
    } catch {
      return false;
    }
  }

  _read(text) {
    this._states.clear();
    for (const line of text.split("\n")) {
      try {
        const one = JSON.parse(line);
        const id = one.object.id.replace("urn:bbcp:", "");
        const verb = one.verb.display.en;
        const checked = verb === "attempted" && id.startsWith(EXERCISE);
        const state = DONE.has(verb) || checked ? "done" : "started";
        for (const name of [id, id.split("/").slice(0, 2).join("/")]) {
          if (this._states.get(name) !== "done" && (name === id || state === "started" || verb === "kept")) {
            this._states.set(name, state);
          }
        }
      } catch {
        /* A torn line: the rest still counts. */
      }
    }
  }

  /** Say how far an activity is: "done", "started" or undefined. */
  state(activity) {
    return this._states.get(activity);
  }

  /** Say how far a page is: "done" when all its activities are, "started" when one is begun. */
  page(page) {
    const states = page.activities.map((one) => this.state(one));
    if (!states.length) return undefined;
    if (states.every((one) => one === "done")) return "done";
    return states.some(Boolean) ? "started" : undefined;
  }
}
