// Narrows the list of topics while one types. Without it the list opens by groups, and a name may be typed whole.
for (const filter of document.querySelectorAll(".picker .filter")) {
  const groups = [...filter.closest(".picker").querySelectorAll("details")].map((details) => ({ details, open: details.open }));
  filter.removeAttribute("list");
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const { details, open } of groups) {
      let found = 0;
      for (const label of details.querySelectorAll("label")) {
        const box = label.querySelector("input");
        const names = `${label.textContent} ${box.value} ${label.dataset.names ?? ""}`.toLowerCase();
        label.hidden = wanted !== "" && !names.includes(wanted) && !box.checked;
        found += label.hidden ? 0 : 1;
      }
      details.hidden = found === 0;
      details.open = wanted === "" ? open : found > 0;
    }
  });
  // What was ticked by the list need not be typed as well: a half name would be asked for as a topic.
  filter.form.addEventListener("submit", () => {
    if (filter.closest(".picker").querySelector("input[type=checkbox]:checked")) filter.value = "";
  });
}
