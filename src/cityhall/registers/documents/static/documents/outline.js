// The outline keeps up with the text: the section being read is marked and kept in sight.

export function followOutline(paper) {
  const links = new Map();
  for (const link of document.querySelectorAll(".tree a[data-section]")) links.set(link.dataset.section, link);
  const headings = [...paper.querySelectorAll(".s[id]")].filter((heading) => links.has(heading.id));
  if (!headings.length) return;
  const visible = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) visible.add(entry.target);
      else visible.delete(entry.target);
    }
    mark(headings.find((heading) => visible.has(heading)) ?? lastAbove(headings));
  }, { rootMargin: "-10% 0px -60% 0px" });
  for (const heading of headings) observer.observe(heading);

  let marked = null;
  function mark(heading) {
    const link = heading && links.get(heading.id);
    if (!link || link === marked) return;
    marked?.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    marked = link;
    keepInSight(link);
  }
}

function lastAbove(headings) {
  return headings.findLast((heading) => heading.getBoundingClientRect().top < window.innerHeight * 0.4) ?? headings[0];
}

function keepInSight(link) {
  const pane = link.closest(".pane");
  const top = link.offsetTop - pane.offsetTop;
  if (top < pane.scrollTop + 40 || top > pane.scrollTop + pane.clientHeight - 80) {
    pane.scrollTop = top - pane.clientHeight / 3;
  }
}
