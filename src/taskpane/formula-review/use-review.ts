import { useEffect, useRef, useSyncExternalStore } from "react";
import { useServices, type FormulaReviewer } from "../services/index";
import { useWrite } from "../writing/index";
import { ReviewStore, type ReviewState } from "./review-store";

/** Milliseconds without word of a change after which a write of the pane counts as told, and the longest wait for that. */
const QUIET = 400;
const AT_LATEST = 2_000;

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

  /** What the pane writes is not news; the host tells of it a little later. */
  const isOurs = useRef(false);
  isOurs.current ||= isWriting;
  const heard = useRef<() => void>(() => undefined);
  useEffect(() => {
    let isOver = false;
    let stopWatching: (() => Promise<void>) | null = null;
    const end = (stop: () => Promise<void>) => void stop().catch(() => undefined);
    watch(() => {
      if (isOurs.current) heard.current();
      else own.changed();
    }).then((stop) => {
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
    const begun = Date.now();
    const again = (): void => {
      isOurs.current = false;
      heard.current = () => undefined;
      if (own.read().run !== null) own.again();
    };
    let timer = setTimeout(again, QUIET);
    heard.current = () => {
      clearTimeout(timer);
      timer = setTimeout(again, Math.max(0, Math.min(QUIET, begun + AT_LATEST - Date.now())));
    };
    return () => {
      clearTimeout(timer);
      isOurs.current = false;
      heard.current = () => undefined;
    };
  }, [own, revision]);
  return { state, store: own };
};
