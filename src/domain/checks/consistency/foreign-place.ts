import { reported, type Check } from "../check";

/** `来绥（回绥）工作`: a place by one character of its name, coming and returning to it. */
const HERE = /[来回]([\u4e00-\u9fff])(?:工作)?[(（][来回]\1[)）]/;

/** The short name of a place that the text speaks of as here is part of the department's own name. */
export const foreignPlace: Check = {
  id: "foreign-place", group: "consistency", severities: ["warning"], source: "logic",
  *run({ budget }) {
    const own = budget.department.name?.text ?? "";
    if (own === "") return;
    for (const { words } of budget.department.paragraphs) {
      const found = HERE.exec(words.text);
      if (!found || own.includes(found[1] as string)) continue;
      yield reported({ check: foreignPlace.id, severity: "warning", place: { ...words.place, text: found[0] }, parameters: { words: found[0], name: own } });
    }
  },
};
