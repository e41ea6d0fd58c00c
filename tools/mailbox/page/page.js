const refreshEveryMs = 2_000;
const views = ["html", "text", "headers"];
const opened = new Set();

let messages = [];
let shown;

const byId = (id) => document.getElementById(id);
const chosenId = () => location.hash.slice(1);

function element(tag, { text, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

async function refresh() {
  try {
    const response = await fetch("/api/messages");
    messages = (await response.json()).items;
    showList();
  } catch {
    byId("count").textContent = "The mailbox does not answer. Is Procura still running?";
  }
}

function showList() {
  const wanted = byId("search").value.trim().toLowerCase();
  const matching = messages.filter(({ from, to, subject }) => `${from} ${to} ${subject}`.toLowerCase().includes(wanted));
  setText("count", countOf(matching.length, wanted !== ""));
  const focused = document.activeElement?.dataset?.id;
  const stateOf = ({ id }) => `${id} ${opened.has(id)} ${id === chosenId()}`;
  const state = matching.map(stateOf).join();
  if (byId("list").dataset.state === state) return;
  byId("list").dataset.state = state;
  byId("list").replaceChildren(...matching.map((message) => element("li", {}, linkTo(message))));
  if (focused) document.querySelector(`#list [data-id="${focused}"]`)?.focus();
}

function countOf(number, filtered) {
  if (number === 0) return filtered ? "No message matches." : "No mail yet. It appears here by itself.";
  return number === 1 ? "1 message" : `${number} messages`;
}

function setText(id, text) {
  if (byId(id).textContent !== text) byId(id).textContent = text;
}

function linkTo({ id, to, subject, receivedAt }) {
  const link = element(
    "a",
    { href: `#${id}` },
    element("span", { className: "to", text: to.join(", ") }),
    timeOf(receivedAt),
    element("span", { className: opened.has(id) ? "subject" : "subject unread", text: subject || "(no subject)" }),
  );
  link.dataset.id = id;
  if (id === chosenId()) link.setAttribute("aria-current", "true");
  return link;
}

function timeOf(instant) {
  const date = new Date(instant);
  const today = date.toDateString() === new Date().toDateString();
  const style = today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
  return element("time", { dateTime: instant, text: new Intl.DateTimeFormat(undefined, style).format(date) });
}

async function showChosen({ moveFocus }) {
  const id = chosenId();
  const response = id ? await fetch(`/api/messages/${id}`) : undefined;
  if (id !== chosenId()) return;
  const message = response?.ok ? await response.json() : undefined;
  byId("message").hidden = !message;
  byId("hint").hidden = Boolean(message);
  document.title = message ? `${message.subject} · Mailbox` : "Mailbox";
  if (message && message.id !== shown) showMessage(message);
  shown = message?.id;
  if (message) opened.add(message.id);
  showList();
  if (message && moveFocus) byId("subject").focus();
}

function showMessage(message) {
  byId("subject").textContent = message.subject || "(no subject)";
  const source = element("a", { href: `/api/messages/${message.id}/source`, text: "Save as .eml" });
  const attachments = message.attachments.map(({ filename, size }) => `${filename} (${size} bytes)`).join(", ");
  byId("envelope").replaceChildren(
    ...described("From", message.from),
    ...described("To", message.to.join(", ")),
    ...described("Received", timeOf(message.receivedAt)),
    ...(attachments ? described("Attached", attachments) : []),
    ...described("Source", source),
  );
  const frame = element("iframe", { title: "Formatted message", src: `/api/messages/${message.id}/html` });
  frame.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox");
  byId("panel-html").replaceChildren(frame);
  byId("panel-text").textContent = message.text || "This mail has no plain text.";
  byId("panel-headers").replaceChildren(element("dl", {}, ...message.headers.flatMap(({ name, value }) => described(name, value))));
  byId("tab-html").hidden = message.html === "";
  chooseView(message.html === "" ? "text" : "html");
}

function described(term, value) {
  return [element("dt", { text: term }), element("dd", {}, value)];
}

function chooseView(chosen) {
  for (const view of views) {
    const tab = byId(`tab-${view}`);
    tab.setAttribute("aria-selected", String(view === chosen));
    tab.tabIndex = view === chosen ? 0 : -1;
    byId(`panel-${view}`).hidden = view !== chosen;
  }
}

function neighborOf(current, candidates, { key }, backKey, forwardKey) {
  const step = { [backKey]: -1, [forwardKey]: 1 }[key];
  return step === undefined ? undefined : candidates.at((candidates.indexOf(current) + step) % candidates.length);
}

document.addEventListener("keydown", (event) => {
  if (event.target !== document.body && !event.target.closest("#list")) return;
  const next = neighborOf(event.target, [...document.querySelectorAll("#list a")], event, "ArrowUp", "ArrowDown");
  if (!next) return;
  event.preventDefault();
  next.focus();
});

byId("tabs").addEventListener("keydown", (event) => {
  const tabs = [...document.querySelectorAll('[role="tab"]:not([hidden])')];
  const next = neighborOf(event.target, tabs, event, "ArrowLeft", "ArrowRight");
  if (!next) return;
  next.focus();
  next.click();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input")) return;
  event.preventDefault();
  byId("search").focus();
});

for (const view of views) byId(`tab-${view}`).addEventListener("click", () => chooseView(view));
byId("search").addEventListener("input", showList);
byId("delete-all").addEventListener("click", () => byId("confirm").showModal());
byId("confirm-no").addEventListener("click", () => byId("confirm").close());
byId("confirm-yes").addEventListener("click", async () => {
  await fetch("/api/messages", { method: "DELETE" });
  byId("confirm").close();
  location.hash = "";
  await refresh();
});

addEventListener("hashchange", () => showChosen({ moveFocus: true }));
setInterval(() => document.hidden || refresh(), refreshEveryMs);
document.addEventListener("visibilitychange", () => document.hidden || refresh());

await refresh();
await showChosen({ moveFocus: false });
