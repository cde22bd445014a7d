/* Nodes of the bar: made, and brought up to date where they stand. */

/** Make a node; an attribute that is false or null is left out. */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((one) => one !== null));
  return node;
}

/** Make a node like another one and keep it where it is, so that a press or the focus is never lost on the way. */
export function follow(node, wanted) {
  for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of wanted.attributes) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  const now = [...node.childNodes];
  const then = [...wanted.childNodes];
  then.forEach((one, index) => {
    const old = now[index];
    if (!old) node.append(one);
    else if (old.nodeName !== one.nodeName) old.replaceWith(one);
    else if (one.nodeType === Node.TEXT_NODE) {
      if (old.data !== one.data) old.data = one.data;
    } else follow(old, one);
  });
  for (const extra of now.slice(then.length)) extra.remove();
}

/** Put values into the {names} of a line. */
export const fill = (line, values) => line.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
