/* The course's part of JupyterLab, written by hand so that nothing has to be built.
 *
 * It speaks webpack's module-federation container protocol: JupyterLab calls init() with the modules
 * it shares, then get("./extension") for our plugin. What the plugin does stands, each thing in its own
 * file, beside this one:
 *   guard.js   says whether a notebook is the course's own, unaltered (only such a notebook is run)
 *   learner.js runs its activities and hides their code
 *   typing.js  puts the cursor into an answer that was double-clicked
 *   access.js  adds the ARIA attributes that ipywidgets cannot set from Python
 */
(() => {
  "use strict";
  const here = document.currentScript.src;
  let shared = null;

  /** Compare two version texts such as "4.6.6", number by number. */
  const newer = (a, b) => {
    const [one, two] = [a, b].map((text) => text.split(/[.+-]/).map((part) => parseInt(part, 10) || 0));
    for (let i = 0; i < 3; i++) if ((one[i] || 0) !== (two[i] || 0)) return (one[i] || 0) - (two[i] || 0);
    return 0;
  };

  /** Take a module that JupyterLab shares: the one already loaded, else the newest. */
  const take = async (name) => {
    const versions = Object.entries((shared && shared[name]) || {});
    if (!versions.length) throw new Error(`JupyterLab does not share ${name}`);
    versions.sort(([a, x], [b, y]) => (y.loaded ? 1 : 0) - (x.loaded ? 1 : 0) || newer(b, a));
    const entry = versions[0][1];
    entry.loaded = 1;
    return (await entry.get())();
  };

  /** Make the plugin from the modules it needs. */
  const extension = async () => {
    const [notebook, learner, access] = await Promise.all([
      take("@jupyterlab/notebook"),
      import(new URL("learner.js", here)),
      import(new URL("access.js", here)),
    ]);
    return {
      // JupyterLab looks for this word; without it the whole page would stay blank.
      __esModule: true,
      default: {
        id: "bbcp-learner:plugin",
        description: "Opens the course's notebooks with their activities running.",
        autoStart: true,
        requires: [notebook.INotebookTracker],
        activate: (app, tracker) => {
          access.describeActivities();
          learner.watchNotebooks(app, tracker, notebook.NotebookActions, new URL("known-cells.json", here));
        },
      },
    };
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["bbcp-learner"] = {
    init(scope) {
      shared = scope;
    },
    async get(module) {
      if (module !== "./extension") throw new Error(`bbcp-learner has no module ${module}`);
      const made = await extension();
      return () => made;
    },
  };
})();
