-- By what signed reports are looked for: a meeting that is corrected, a specialist's day, a provider's month.
create index signed_reports_of_engagement on signed_reports (engagement_id) where engagement_id is not null;
create index signed_reports_of_author on signed_reports (author_id, month) where not superseded;
create index signed_reports_of_month on signed_reports (provider_id, month) where not superseded;
