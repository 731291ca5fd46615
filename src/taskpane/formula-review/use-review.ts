import { useEffect, useRef, useSyncExternalStore } from "react";
import { useServices, type FormulaReviewer } from "../services/index";
import { useWrite } from "../writing/index";
import { ReviewStore, type ReviewState } from "./review-store";

/** One for each workbook that the pane is bound to: a review outlives the view. */
const stores = new WeakMap<FormulaReviewer, ReviewStore>();

/** The review of the open workbook, and how to begin and end one. What the pane itself writes is followed by a new review. */
export const useReview = (): { readonly state: ReviewState; readonly store: ReviewStore } => {
  const { formulas, failureOf, watch } = useServices();
  const { revision, isWriting } = useWrite();
  let store = stores.get(formulas);
  if (store === undefined) stores.set(formulas, (store = new ReviewStore(formulas, failureOf)));
  const own = store;
  const state = useSyncExternalStore(own.listen, own.read);

  const isOurs = useRef(isWriting);
  isOurs.current = isWriting;
  useEffect(() => {
    let isOver = false;
    let stopWatching: (() => Promise<void>) | null = null;
    const end = (stop: () => Promise<void>) => void stop().catch(() => undefined);
    watch(() => { if (!isOurs.current) own.changed(); }).then((stop) => {
      if (isOver) end(stop);
      else stopWatching = stop;
    }, () => undefined); // A host without change events: the button for another review is always there.
    return () => {
      isOver = true;
      if (stopWatching !== null) end(stopWatching);
    };
  }, [own, watch]);

  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    if (own.read().run !== null) own.again();
  }, [own, revision]);
  return { state, store: own };
};
