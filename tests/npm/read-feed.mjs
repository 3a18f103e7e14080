// Reads [feed text] from standard input with feedsmith and prints what it found; exit code 1 when one is no feed.
import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";

const read = (text) => {
  const { format, feed } = parseFeed(text);
  const entries = format === "atom" ? feed.entries : feed.items;
  const value = (text) => (typeof text === "string" ? text : text?.value);
  return {
    format,
    title: value(feed.title),
    entries: (entries ?? []).map((entry) => ({
      id: value(entry.guid) ?? entry.id,
      title: value(entry.title),
      at: entry.updated ?? entry.pubDate,
      categories: entry.categories?.length ?? 0,
    })),
  };
};
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(read)));
