/* The course's part of JupyterLab, written by hand so that nothing has to be built.
 *
 * It speaks webpack's module-federation container protocol: JupyterLab calls init() with the modules
 * it shares, then get("./extension") for our plugin. What the plugin does stands, each thing in its own
 * file, beside this one:
 *   guard.js    says whether a notebook is the course's own, unaltered (only such a notebook is run)
 *   learner.js  runs its activities, or says why it does not
 *   anew.js     tells when the Python behind a page was lost and is there again, and keeps what was being written
 *   presses.js  lets a press reach Python behind the words typed before it
 *   answers.js  answer boxes: say on request what the course reads in the words (kernel.js)
 *   writing.js  their text: opens on a click or a key, and takes the place of the stub
 *   keeping.js  keeps every word of it (drafts.js)
 *   focus.js    holds the focus where a key or a click has put it, and presses with their control
 *   finish.js   the control at the end of an exercise: points and feedback for who learns alone
 *   staying.js  leaves the focus in a text field for as long as somebody writes there
 *   offline.js  keeps dialogs about a lost server from taking the keys of somebody who is writing
 *   shell.js    the course view and the whole JupyterLab, and the size of the text
 *   keys.js     keeps JupyterLab's shortcuts and its menu of the right button out of the course view
 *   bar.js      the course bar (bar_menus.js, nodes.js; progress.js reads the log of tries; turning.js follows Back)
 *   access.js   adds the ARIA attributes that ipywidgets cannot set from Python
 *   anchors.js  brings a link such as `glossary.ipynb#setback` to its heading
 * course-map.json, course.css and known-cells.json are made by `bbcp content`.
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
    const names = ["learner.js", "access.js", "anchors.js", "shell.js", "bar.js", "staying.js"];
    const [learner, access, anchors, shell, bar, staying] = await Promise.all(names.map((name) => import(new URL(name, here))));
    const [notebook, cells, widgets, coreutils, answer] = await Promise.all([
      take("@jupyterlab/notebook"),
      take("@jupyterlab/cells"),
      take("@lumino/widgets"),
      take("@jupyterlab/coreutils"),
      fetch(new URL("course-map.json", here), { cache: "no-cache" }),
    ]);
    const map = await answer.json();
    return {
      // JupyterLab looks for this word; without it the whole page would stay blank.
      __esModule: true,
      default: {
        id: "bbcp-learner:plugin",
        description: "Shows the course's notebooks as a course, with their activities running.",
        autoStart: true,
        requires: [notebook.INotebookTracker],
        activate: async (app, tracker) => {
          // The bar is measured when it is laid above the page, so its looks come first.
          await Promise.all(["course.css", "shell.css"].map((name) => style(new URL(name, here))));
          access.describeActivities();
          staying.stayInFields();
          anchors.followAnchors(app, tracker);
          const view = new shell.Shell(app, coreutils.PageConfig.getOption("bbcpView"));
          new bar.CourseBar(app, tracker, view, map, widgets.Widget);
          learner.watchNotebooks(app, tracker, cells.CodeCell, map, new URL("known-cells.json", here));
        },
      },
    };
  };

  /** Add a style sheet; resolves once it is in force, or has failed to come. */
  const style = (address) =>
    new Promise((done) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = address;
      link.onload = link.onerror = done;
      document.head.append(link);
    });

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
