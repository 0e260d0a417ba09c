import { statusInfo, type Order } from '@ip-portal/core';

/** False in a status of a later platform, where nothing can be done here. */
export const isKnown = ({ status }: Pick<Order, 'status'>): boolean => statusInfo('order', status) !== null;

/** Nobody is told to act in a status of a later platform. */
export const isMine = (order: Order): boolean => isKnown(order) && order.waitingFor.includes(order.viewerRole);
