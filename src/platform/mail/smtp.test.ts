import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MailRefused, type OutgoingMail } from './mailer.ts';
import { smtpMailer } from './smtp.ts';
import { type Receiver, startReceiver } from './testing/receiver.ts';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

const mailer = () => smtpMailer({ url: receiver.url, from: 'tugiring@tugiring.example' });
const mail: OutgoingMail = {
  id: '1b671a64-40d5-491e-99b0-da01ff1f3341',
  to: 'leelo@tugiring.example',
  subject: 'Tugiringis ootab teid midagi: õäöü',
  text: 'Tere!\n\n.\nVõtke ühendust; это проверка.\n',
  language: 'et',
  stopAt: new URL('https://tugiring.example/mail/stop/x'),
};

describe('a mail by SMTP', () => {
  test('arrives as it was written, under its own id, with the way to stop', async () => {
    await mailer().send(mail);
    const [received] = receiver.received;
    expect(received).toMatchObject({ id: mail.id, to: mail.to });
    expect(received?.text.trim()).toBe(mail.text.trim());
    expect(received?.headers).toMatch(/^List-Unsubscribe: <https:\/\/tugiring.example\/mail\/stop\/x>$/m);
    expect(received?.headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(received?.headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(received?.headers).toMatch(/^Content-Language: et$/m);
    expect(received?.headers).not.toMatch(/leelo.*<script/i);
  });

  test('whose recipient the server does not know is refused for good', async () => {
    receiver.mishap = (_, command) => (command === 'RCPT' ? '550 no such user' : undefined);
    await expect(mailer().send(mail)).rejects.toBeInstanceOf(MailRefused);
  });

  test.each([
    ['a recipient whose box is full', 'RCPT', '452 full'],
    ['a server that is busy', 'MAIL', '421 later'],
    ['a message that is not taken now', 'message', '451 later'],
    ['a server that breaks off', 'DATA', 'break-off'],
    ['a server that says nothing but goodbye', 'greeting', '554 go away'],
  ] as const)('%s fails, to be tried again', async (_what, at, mishap) => {
    receiver.mishap = (_, command) => (command === at ? mishap : undefined);
    const sending = mailer().send(mail);
    await expect(sending).rejects.toThrow();
    await expect(sending).rejects.not.toBeInstanceOf(MailRefused);
    expect(receiver.received).toEqual([]);
  });

  test('to another machine is not sent without TLS', async () => {
    const elsewhere = smtpMailer({ url: new URL('smtp://user:secret@127.0.0.1:1'), from: 'a@b.example' });
    await expect(elsewhere.send(mail)).rejects.toThrow();
    elsewhere.close();
  });
});
