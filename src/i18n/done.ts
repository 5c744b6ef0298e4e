import { defineTexts } from './texts.ts';

/** What has just been done, by the code that a form's answer carries in its address. */
export const done = defineTexts({
  'contact-logged': { et: 'Kontakt on kirjas.', ru: 'Контакт записан.', en: 'The contact is logged.' },
  'contact-edited': {
    et: 'Muudatus on salvestatud.',
    ru: 'Изменение сохранено.',
    en: 'The change is saved.',
  },
  'contact-withdrawn': {
    et: 'Kontakt on tagasi võetud. Selle ajalugu jääb alles ja selle saab taastada.',
    ru: 'Контакт отозван. Его история сохраняется, его можно восстановить.',
    en: 'The contact is withdrawn. Its history remains, and it can be restored.',
  },
  'contact-restored': {
    et: 'Kontakt on taastatud.',
    ru: 'Контакт восстановлен.',
    en: 'The contact is restored.',
  },
  'goal-added': { et: 'Eesmärk on lisatud.', ru: 'Цель добавлена.', en: 'The goal is added.' },
  'goal-reworded': {
    et: 'Eesmärk on ümber sõnastatud. Vana sõnastus on ajaloos.',
    ru: 'Цель переформулирована. Прежняя формулировка в истории.',
    en: 'The goal is reworded. The old wording is in its history.',
  },
  'goal-reached': {
    et: 'Eesmärk on märgitud saavutatuks. Selle saab uuesti käsile võtta.',
    ru: 'Цель отмечена достигнутой. Её можно вернуть в работу.',
    en: 'The goal is marked as reached. It can be reopened.',
  },
  'goal-dropped': {
    et: 'Eesmärgist on loobutud. Selle saab uuesti käsile võtta.',
    ru: 'Цель снята. Её можно вернуть в работу.',
    en: 'The goal is dropped. It can be reopened.',
  },
  'goal-reopened': {
    et: 'Eesmärk on taas käsil.',
    ru: 'Цель снова в работе.',
    en: 'The goal is open again.',
  },
  'plan-note-written': {
    et: 'Muu info on salvestatud.',
    ru: 'Информация сохранена.',
    en: 'Other information is saved.',
  },
  'overview-sent': {
    et: 'Ülevaade on saadetud. Omavalitsus saab teate, et midagi ootab.',
    ru: 'Обзор отправлен. Самоуправление получит уведомление.',
    en: 'The overview is sent. The municipality is told that something waits.',
  },
  'message-sent': { et: 'Sõnum on saadetud.', ru: 'Сообщение отправлено.', en: 'The message is sent.' },
  'notice-sent': {
    et: 'Teade on saadetud. Vastus tuleb siia.',
    ru: 'Обращение отправлено. Ответ придёт сюда.',
    en: 'The notice is sent. The answer comes here.',
  },
  'notice-closed': { et: 'Pöördumine on lõpetatud.', ru: 'Обращение закрыто.', en: 'The notice is closed.' },
  'notice-reopened': {
    et: 'Pöördumine on taas avatud.',
    ru: 'Обращение снова открыто.',
    en: 'The notice is open again.',
  },
  'month-sent': {
    et: 'Kuu on tellijale saadetud.',
    ru: 'Месяц отправлен Заказчику.',
    en: 'The month is sent to the commissioner.',
  },
  'month-approved': {
    et: 'Kuu on kinnitatud; teenuseosutaja saab koostada arve.',
    ru: 'Месяц утверждён; поставщик может составить счёт.',
    en: 'The month is approved; the provider can make its invoice.',
  },
  'month-returned': {
    et: 'Märgitud read on tagastatud; teenuseosutaja saab teate.',
    ru: 'Отмеченные строки возвращены; поставщик получит уведомление.',
    en: 'The marked lines are returned; the provider is told.',
  },
  'month-reminded': {
    et: 'Kõigile, kellel on midagi lõpetada, on meelde tuletatud.',
    ru: 'Всем, кому нужно что-то завершить, отправлено напоминание.',
    en: 'Everybody who has something to finish was reminded.',
  },
  'invoice-made': {
    et: 'E-arve on koostatud.',
    ru: 'Э-счёт составлен.',
    en: 'The e-invoice is made.',
  },
  'contract-entered': { et: 'Leping on kirjas.', ru: 'Договор внесён.', en: 'The contract is entered.' },
  'contract-changed': {
    et: 'Leping on muudetud.',
    ru: 'Договор изменён.',
    en: 'The contract is changed.',
  },
  'billing-written': {
    et: 'Arve andmed on kirjas.',
    ru: 'Данные для счёта записаны.',
    en: 'The invoice details are written.',
  },
  'period-entered': {
    et: 'Periood on kirjas; mahud ja tähtajad on uuesti arvestatud.',
    ru: 'Период записан; объёмы и сроки пересчитаны.',
    en: 'The period is entered; volumes and deadlines are reckoned anew.',
  },
  'period-removed': {
    et: 'Periood on eemaldatud; see jääb ajalukku.',
    ru: 'Период удалён; он останется в истории.',
    en: 'The period is removed; it stays in the history.',
  },
  'plan-demanded': {
    et: 'Kokkuvõte on palutud. Teenuse osutaja saab teate.',
    ru: 'Сводка запрошена. Поставщик получит уведомление.',
    en: 'The summary is demanded. The provider is told.',
  },
  'plan-handed-over': {
    et: 'Kokkuvõte on Tellijale esitatud.',
    ru: 'Сводка представлена Заказчику.',
    en: 'The summary is handed over to the commissioner.',
  },
  'proposal-made': {
    et: 'Ettepanek on perele nähtav.',
    ru: 'Семья видит предложение.',
    en: 'The family sees the proposal.',
  },
  'proposal-withdrawn': {
    et: 'Ettepanek on tagasi võetud.',
    ru: 'Предложение отозвано.',
    en: 'The proposal is taken back.',
  },
  'proposal-answered': {
    et: 'Teie vastus on kirjas.',
    ru: 'Ваш ответ записан.',
    en: 'Your answer is noted.',
  },
  'person-added': {
    et: 'Inimene on meeskonda lisatud. Lisage pädevused ja küsige kinnitust.',
    ru: 'Человек добавлен в команду. Добавьте компетенции и запросите утверждение.',
    en: 'The person is on the team. Add competences and ask for the confirmation.',
  },
  'person-changed': {
    et: 'Muudatus on salvestatud.',
    ru: 'Изменение сохранено.',
    en: 'The change is saved.',
  },
  'person-left': {
    et: 'Kõik on üle antud ja ligipääs suletud.',
    ru: 'Всё передано, доступ закрыт.',
    en: 'All is handed over, and access is closed.',
  },
  'qualification-added': {
    et: 'Pädevus on lisatud.',
    ru: 'Компетенция добавлена.',
    en: 'The competence is added.',
  },
  'qualification-withdrawn': {
    et: 'Pädevus on tagasi võetud; see jääb ajalukku.',
    ru: 'Компетенция отозвана; она останется в истории.',
    en: 'The competence is taken back; it stays in the history.',
  },
  'absence-entered': {
    et: 'Puudumine on kirjas.',
    ru: 'Отсутствие записано.',
    en: 'The absence is entered.',
  },
  'absence-ended': {
    et: 'Puudumine on lõpetatud, asendajad on vabad.',
    ru: 'Отсутствие завершено, заместители свободны.',
    en: 'The absence is over, and its substitutes are free.',
  },
  'request-withdrawn': {
    et: 'Küsimus on tagasi võetud.',
    ru: 'Запрос отозван.',
    en: 'The request is taken back.',
  },
  'confirmation-asked': {
    et: 'Saadetud tellijale. Vastusest saate teate.',
    ru: 'Отправлено заказчику. Об ответе придёт уведомление.',
    en: 'Sent to the commissioner. You will be told of the answer.',
  },
  'confirmation-answered': {
    et: 'Vastus on saadetud projektijuhile ja inimesele endale.',
    ru: 'Ответ отправлен руководителю проекта и самому человеку.',
    en: 'The answer went to the manager and to the person themselves.',
  },
  'evidence-asked': {
    et: 'Teenuseosutaja saab teate ja esitab tõendid.',
    ru: 'Поставщик получит уведомление и представит документы.',
    en: 'The provider is told and hands over the evidence.',
  },
  'training-announced': {
    et: 'Koolitus on välja kuulutatud ja sihtrühm sai teate.',
    ru: 'Обучение объявлено, все, для кого оно, получили уведомление.',
    en: 'The training is announced, and those for whom it is were told.',
  },
  'training-changed': {
    et: 'Koolitus on muudetud.',
    ru: 'Обучение изменено.',
    en: 'The training is changed.',
  },
  'training-cancelled': {
    et: 'Registreerunud said teate, et koolitus jääb ära.',
    ru: 'Зарегистрированные извещены об отмене.',
    en: 'Those registered were told that it is cancelled.',
  },
  'training-registered': { et: 'Koht on kirjas.', ru: 'Место записано.', en: 'The place is taken.' },
  'training-signed-off': { et: 'Loobumine on kirjas.', ru: 'Отказ записан.', en: 'The place is free again.' },
  'training-roll': {
    et: 'Osalemine on salvestatud.',
    ru: 'Участие сохранено.',
    en: 'Who was there is saved.',
  },
  'outside-added': { et: 'Koolitus on lisatud.', ru: 'Обучение добавлено.', en: 'The training is added.' },
  'outside-removed': {
    et: 'Koolitus on eemaldatud.',
    ru: 'Обучение убрано.',
    en: 'The training is removed.',
  },
  'draft-discarded': { et: 'Mustand on ära visatud.', ru: 'Черновик удалён.', en: 'The draft is discarded.' },
  'notifications-read': {
    et: 'Kõik teated on loetuks märgitud.',
    ru: 'Все уведомления отмечены как прочитанные.',
    en: 'All notifications are marked as read.',
  },
  'referral-sent': {
    et: 'Suunamine on saadetud ja kohale jõudnud.',
    ru: 'Направление отправлено и получено.',
    en: 'The referral is sent and has arrived.',
  },
  'referral-withdrawn': {
    et: 'Suunamine on tagasi võetud.',
    ru: 'Направление отозвано.',
    en: 'The referral is taken back.',
  },
  'referral-accepted': {
    et: 'Suunamine on vastu võetud, pere andmed on teenuseosutajal.',
    ru: 'Направление принято, данные семьи у исполнителя.',
    en: 'The referral is accepted, and the provider has the family’s data.',
  },
  'referral-returned': {
    et: 'Suunamine on tagastatud, suunaja näeb põhjendust.',
    ru: 'Направление возвращено, направивший видит обоснование.',
    en: 'The referral is returned; whoever referred sees the reasons.',
  },
  'referral-refused': {
    et: 'Suunamisest on keeldutud, suunaja näeb põhjendust.',
    ru: 'В направлении отказано, направивший видит обоснование.',
    en: 'The referral is refused; whoever referred sees the reasons.',
  },
  'mail-kept': {
    et: 'Kirjade seaded on salvestatud.',
    ru: 'Настройки писем сохранены.',
    en: 'The settings of mails are saved.',
  },
  'mail-code-sent': {
    et: 'Salvestatud. Saatsime aadressile kinnituskoodi.',
    ru: 'Сохранено. Мы отправили на адрес код подтверждения.',
    en: 'Saved. We sent a code to the address.',
  },
  'mail-confirmed': {
    et: 'Aadress on kinnitatud.',
    ru: 'Адрес подтверждён.',
    en: 'The address is confirmed.',
  },
  'mail-stopped': {
    et: 'Kirju enam ei saadeta.',
    ru: 'Письма больше не отправляются.',
    en: 'No mails are sent any more.',
  },
  'supporter-assigned': {
    et: 'Peretoetaja on määratud ja näeb peret kohe.',
    ru: 'Специалист назначен и сразу видит семью.',
    en: 'The supporter is assigned and sees the family at once.',
  },
  'substitute-ended': {
    et: 'Asendus on lõpetatud.',
    ru: 'Замена закончена.',
    en: 'The substitution is ended.',
  },
  'child-added': {
    et: 'Laps on lisatud ja kohanemise teenus tehtud. Nüüd kirjutage koostöölepe.',
    ru: 'Ребёнок добавлен, услуга адаптации создана. Теперь составьте договор.',
    en: 'The child is added and the adaptation service made. Now write the agreement.',
  },
  'document-issued': {
    et: 'Dokument on vormistatud ja ootab allkirju.',
    ru: 'Документ оформлен и ждёт подписей.',
    en: 'The document is issued and waits for signatures.',
  },
  'document-signed': {
    et: 'Allkiri on antud. Dokument ootab veel teise poole allkirja.',
    ru: 'Подпись поставлена. Документ ждёт подписи второй стороны.',
    en: 'Signed. The document still waits for the other party.',
  },
  'document-final': {
    et: 'Dokument on kõigi poolt allkirjastatud ja seda enam muuta ei saa.',
    ru: 'Документ подписан всеми, изменить его больше нельзя.',
    en: 'Everybody has signed; the document can no longer be changed.',
  },
  'document-sent': {
    et: 'Dokument on omavalitsusele avatud.',
    ru: 'Документ открыт самоуправлению.',
    en: 'The document is open to the municipality.',
  },
  'document-withdrawn': {
    et: 'Dokument on tagasi võetud.',
    ru: 'Документ отозван.',
    en: 'The document is taken back.',
  },
  'municipality-refused': {
    et: 'Omavalitsust ei kaasata. Ta ei näe pere kohta enam midagi.',
    ru: 'Самоуправление не привлекается и больше ничего о семье не видит.',
    en: 'The municipality is not involved and no longer sees anything of the family.',
  },
  'municipality-involved': {
    et: 'Omavalitsus on kaasatud. Varem saadetut ta ei näe, kuni see uuesti saadetakse.',
    ru: 'Самоуправление привлечено. Отправленное ранее оно не увидит, пока это не отправят снова.',
    en: 'The municipality is involved. It does not see what was sent before until that is sent anew.',
  },
  'import-saved': {
    et: 'Parandused on salvestatud.',
    ru: 'Исправления сохранены.',
    en: 'The corrections are saved.',
  },
  'import-taken': {
    et: 'Korras read on sisse toodud. Vigased jäid siia.',
    ru: 'Строки без ошибок загружены. Остальные остались здесь.',
    en: 'The rows that were right are taken in. The others stay here.',
  },
  'import-done': {
    et: 'Kogu nimekiri on sisse toodud.',
    ru: 'Весь список загружен.',
    en: 'The whole list is taken in.',
  },
  'import-discarded': {
    et: 'Nimekiri on ära visatud.',
    ru: 'Список удалён.',
    en: 'The list is thrown away.',
  },
  'wish-kept': {
    et: 'Pere soov on kirjas.',
    ru: 'Желание семьи записано.',
    en: 'The family’s wish is kept.',
  },
  'follow-up-written': { et: 'Märge on salvestatud.', ru: 'Заметка сохранена.', en: 'The note is saved.' },
  'follow-up-told': {
    et: 'Salvestatud ja edasi öeldud.',
    ru: 'Сохранено и передано.',
    en: 'Saved, and told.',
  },
  'wish-sent': {
    et: 'Soov on projektijuhil.',
    ru: 'Просьба у руководителя проекта.',
    en: 'The project manager has your wish.',
  },
  'wish-answered': { et: 'Pere näeb vastust.', ru: 'Семья видит ответ.', en: 'The family sees the answer.' },
  'exception-asked': {
    et: 'Küsimus on tellijal.',
    ru: 'Вопрос у заказчика.',
    en: 'The commissioner has the question.',
  },
  'exception-answered': {
    et: 'Vastus on teenuseosutajal.',
    ru: 'Ответ у исполнителя.',
    en: 'The provider has the answer.',
  },
  'tie-added': { et: 'Seos on kirjas.', ru: 'Связь записана.', en: 'The tie is on record.' },
  'tie-removed': { et: 'Seos on eemaldatud.', ru: 'Связь убрана.', en: 'The tie is removed.' },
  'care-changed': { et: 'Muudatus on salvestatud.', ru: 'Изменение сохранено.', en: 'The change is saved.' },
  'request-sent': {
    et: 'Taotlus on saadetud ja kohale jõudnud.',
    ru: 'Просьба отправлена и получена.',
    en: 'The request is sent and has arrived.',
  },
  'plan-saved': { et: 'Kava on salvestatud.', ru: 'План сохранён.', en: 'The plan is saved.' },
  'plan-sent': {
    et: 'Kava on tellijale saadetud. Vastus tuleb siia ja teavitustesse.',
    ru: 'План отправлен заказчику. Ответ придёт сюда и в уведомления.',
    en: 'The plan is sent to the commissioner. The answer comes here and to your notifications.',
  },
  'group-removed': {
    et: 'Grupp on kavast eemaldatud.',
    ru: 'Группа убрана из плана.',
    en: 'The group is taken out of the plan.',
  },
  'groups-copied': {
    et: 'Eelmise kuu grupid on kopeeritud.',
    ru: 'Группы прошлого месяца скопированы.',
    en: 'Last month’s groups are copied.',
  },
  'groups-read-in': {
    et: 'Tabelis olnud grupid on kavas.',
    ru: 'Группы из таблицы добавлены в план.',
    en: 'The groups of the list are in the plan.',
  },
  'groups-published': {
    et: 'Avaldatud. Pered leiavad grupi ja saavad registreeruda.',
    ru: 'Опубликовано. Семьи видят группу и могут записаться.',
    en: 'Published. Families find the group and can sign up.',
  },
  'group-answered': { et: 'Vastus on saadetud.', ru: 'Ответ отправлен.', en: 'The answer is sent.' },
  'group-joined': {
    et: 'Koht on olemas. Tuletame meelde päev varem.',
    ru: 'Место за вами. Напомним за день.',
    en: 'You have a place. We remind you the day before.',
  },
  'group-left': { et: 'Kohast on loobutud.', ru: 'Вы отказались от места.', en: 'The place is given up.' },
  'attendance-confirmed': {
    et: 'Osalemine on kinnitatud.',
    ru: 'Участие подтверждено.',
    en: 'Your taking part is confirmed.',
  },
  'walk-in-added': { et: 'Osaleja on lisatud.', ru: 'Участник добавлен.', en: 'Somebody is added.' },
  'proof-added': { et: 'Fail on lisatud.', ru: 'Файл добавлен.', en: 'The file is added.' },
  'list-signed': { et: 'Nimekiri on allkirjastatud.', ru: 'Список подписан.', en: 'The list is signed.' },
  'list-reopened': {
    et: 'Nimekirja saab parandada. Allkirjastage see siis uuesti.',
    ru: 'Список можно исправить. Затем подпишите его снова.',
    en: 'The list can be corrected. Sign it again afterwards.',
  },
  'group-moved': {
    et: 'Muudatus on salvestatud ja osalejad saavad teate.',
    ru: 'Изменение сохранено, участники получат уведомление.',
    en: 'The change is saved, and those who take part are told.',
  },
  'group-cancelled': {
    et: 'Grupp jääb ära. Osalejad saavad teate.',
    ru: 'Группа отменена. Участники получат уведомление.',
    en: 'The group is cancelled. Those who take part are told.',
  },
  'calendar-in-use': { et: 'Aadress on kasutusel.', ru: 'Адрес используется.', en: 'The address is in use.' },
  'calendar-stopped': {
    et: 'Aadress enam ei tööta.',
    ru: 'Адрес больше не работает.',
    en: 'The address does not work any more.',
  },
  'session-closed': { et: 'Seanss on lõpetatud.', ru: 'Сеанс завершён.', en: 'The session has been ended.' },
  'signed-out': { et: 'Olete välja logitud.', ru: 'Вы вышли из системы.', en: 'You are signed out.' },
});
