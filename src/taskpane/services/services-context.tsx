import { createContext, useContext } from "react";
import type { PaneServices } from "./pane-services";

const ServicesContext = createContext<PaneServices | null>(null);

/** Gives its children the use cases of the open workbook. */
export const ServicesProvider = ServicesContext.Provider;

/** The use cases of the open workbook. */
export const useServices = (): PaneServices => {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error("useServices needs a ServicesProvider around it");
  return services;
};
