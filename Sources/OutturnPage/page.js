// Find, filter and sort in the page's own table; without it the page shows everything.
(() => {
  const table = document.querySelector("[data-list]");
  if (!table) return;
  const rows = [...table.querySelectorAll("[data-row]")];
  const form = document.querySelector(".tools");
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
  const fields = [...form.elements].filter((field) => field.name);
  const fold = (text) => text.normalize("NFKC").trim().toLowerCase();

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
    form.querySelector("output").textContent = form.dataset.count.replace("#", shown).replace("#", rows.length);
    remember();
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
    const order = [...rows].sort((a, b) => {
      const [x, y] = [key(a, column), key(b, column)];
      const before = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), document.documentElement.lang);
      return down ? -before : before;
    });
    table.tBodies[0].append(...order);
  }

  for (const head of table.tHead ? table.tHead.querySelectorAll("[data-sort]") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(head, head.cellIndex));
  }

  // Up and down move between the links of the rows once one of them has the focus.
  table.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = event.target.closest("[data-row]");
    if (!step || !row || event.target.tagName !== "A") return;
    const shown = [...table.querySelectorAll("[data-row]")].filter((other) => !other.hidden);
    const next = shown[shown.indexOf(row) + step];
    if (next) {
      next.querySelector("a").focus();
      event.preventDefault();
    }
  });

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") form.reset();
  });
  form.hidden = false;
  recall();
  apply();
})();
