import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useSpeech } from "../texts/index";

/** Rows shown at first and added by each press: the page stays quick with ten thousand lines. */
const STEP = 100;

/** How many of `total` rows to show, and a way to show more. */
export const useShownCount = (total: number): { readonly count: number; readonly more: () => void } => {
  const [limit, setLimit] = useState(STEP);
  return { count: Math.min(limit, total), more: () => setLimit(limit + STEP) };
};

/** The button for more rows; nothing where all are shown. */
export const ShowMore = ({ left, onMore }: { readonly left: number; readonly onMore: () => void }) => {
  const { texts, formats } = useSpeech();
  if (left <= 0) return null;
  return <Button size="small" appearance="subtle" onClick={onMore}>{texts.payroll.showMore(formats.count(Math.min(left, STEP)))}</Button>;
};
