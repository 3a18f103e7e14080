// Asks once a minute, by a request that is answered with 304 if not, whether the list has changed, and puts what is new on the page.
// Without it a reader reloads.
const minute = 60000;
const longest = 10 * minute; // Then "just now" and the like are written anew.
let tag = null;
let renewed = Date.now();
let away = false;
const note = () => document.querySelector("[data-poll]");

const renew = async () => {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.querySelector("#fresh").replaceWith(page.querySelector("#fresh"));
  renewed = Date.now();
  away = false;
  const list = document.querySelector("[aria-labelledby=latest]");
  // Who is in the list, or reads further down, keeps it, and is told that there is more.
  if (list.contains(document.activeElement) || list.getBoundingClientRect().top < 0) return false;
  list.replaceWith(page.querySelector("[aria-labelledby=latest]"));
  const [map, drawn] = [document.querySelector(".map svg"), page.querySelector(".map svg")];
  if (map && drawn) map.replaceChildren(...drawn.childNodes);
  return true;
};

const ask = async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch(note().dataset.poll, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
    if (answer.status !== 304 && !answer.ok) throw new Error(answer.statusText);
    const before = tag;
    tag = answer.headers.get("ETag") ?? tag;
    const changed = before && tag !== before;
    if ((changed || away || Date.now() - renewed > longest) && !(await renew()) && changed) note().hidden = false;
  } catch {
    away = true;
    const fresh = document.querySelector("#fresh");
    fresh.textContent = note().dataset.away;
    fresh.classList.add("problems");
  }
};

if (note()) {
  ask();
  setInterval(ask, minute);
}
