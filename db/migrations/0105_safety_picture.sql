-- The safety picture of the year is one of the documents of a build.
alter table report_rendition drop constraint report_rendition_rendering_check;
alter table report_rendition add constraint report_rendition_rendering_check
  check (rendering in ('raad', 'college', 'bewoners', 'burgemeester', 'partners', 'veiligheidsbeeld', 'onderzoekers'));
