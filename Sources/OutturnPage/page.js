// Find, filter and sort in the page's own rows; without it the page shows everything.
(() => {
  const list = document.querySelector("[data-list]");
  if (!list) return;
  const rows = [...list.querySelectorAll("[data-row]")];
  const parts = [...list.querySelectorAll("[data-part]")];
  const table = list.querySelector("table");
  const form = document.querySelector(".tools");
  const fields = [...form.elements].filter((field) => field.name);
  const fold = (text) => text.normalize("NFKC").toLowerCase();
  const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));

  function apply() {
    const words = fold(form.elements.q.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits =
        words.every((word) => texts.get(row).includes(word)) &&
        fields.every((field) => field.name === "q" || !field.value || row.dataset[field.name] === field.value);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const part of parts) part.hidden = !part.querySelector("[data-row]:not([hidden])");
    form.querySelector("output").textContent = form.dataset.count.replace("#", shown).replace("#", rows.length);
  }

  // The choice stays in the address, so that it can be sent on.
  function remember() {
    const choice = new URLSearchParams();
    for (const field of fields) if (field.value) choice.set(field.name, field.value);
    const text = choice.toString();
    try {
      history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    } catch { /* a file opened in place keeps its address */ }
  }

  function recall() {
    const choice = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) if (choice.has(field.name)) field.value = choice.get(field.name);
  }

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.n === undefined ? cell.textContent.trim() : Number(cell.dataset.n);
  };

  function sort(head, column) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const order = [...table.tBodies[0].rows].sort((a, b) => {
      const [x, y] = [key(a, column), key(b, column)];
      const before = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), document.documentElement.lang);
      return down ? -before : before;
    });
    table.tBodies[0].append(...order);
  }

  for (const head of table ? table.querySelectorAll("[data-sort]") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(head, head.cellIndex));
  }

  // Up and down move between the links of the rows once one of them has the focus.
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target.closest("[data-row]");
    if (!step || !row || event.target.tagName !== "A") return;
    const shown = [...list.querySelectorAll("[data-row]:not([hidden])")];
    const next = shown[shown.indexOf(row) + step];
    if (next) {
      next.querySelector("a").focus();
      event.preventDefault();
    }
  });

  const change = () => { apply(); remember(); };
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") form.reset();
  });
  // What can be seen at a glance needs no finding.
  form.hidden = rows.length < 6;
  recall();
  apply();
})();
