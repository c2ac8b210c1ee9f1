import { heedBooking } from '../calling-back/heed-booking';
import { takeOfferedTime } from '../calling-back/take-offered-time';
import { plainlyAboutBooking } from '../hearing/about-booking';
import type { Message } from '../message';
import { isAsking } from './asking-dialogs';

/** What somebody says of the time that they have booked, or were offered; unless it may answer what else is being asked. */
export async function heedBookedCall({ dc, services, text }: Message): Promise<boolean> {
  if (isAsking(dc) && !plainlyAboutBooking(text)) return false;
  return (await heedBooking(dc.context, services, text)) || takeOfferedTime(dc.context, services, text);
}
