import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "../texts/index";
import { formulaReviewTexts } from "./formula-review-texts";

/** Shown at first and added by each press. */
const STEP = 30;

/** How many of `total` to show, and a way to show more. */
export const useLimit = (total: number): { readonly count: number; readonly more: () => void } => {
  const [limit, setLimit] = useState(STEP);
  return { count: Math.min(limit, total), more: () => setLimit(limit + STEP) };
};

/** The button for more; nothing where all are shown. */
export const MoreButton = ({ left, onMore }: { readonly left: number; readonly onMore: () => void }) => {
  const { language, formats } = useSpeech();
  if (left <= 0) return null;
  return <Button size="small" appearance="subtle" onClick={onMore}>{formulaReviewTexts(language).showMore(formats.count(Math.min(left, STEP)))}</Button>;
};
