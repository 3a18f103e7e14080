// Asks once a minute whether the list has changed, by a request that is answered with 304 if not. Without it a reader reloads.
const note = document.querySelector("[data-poll]");
if (note) {
  let tag = null;
  const ask = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(note.dataset.poll, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
      if (answer.status === 304 || !answer.ok) return;
      const before = tag;
      tag = answer.headers.get("ETag");
      if (before && tag !== before) note.hidden = false;
    } catch { /* The network is away: ask again in a minute. */ }
  };
  ask();
  setInterval(ask, 60000);
}
