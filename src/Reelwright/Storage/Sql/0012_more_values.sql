-- The words of the enum columns that came after 0007_values.sql. No list stands in two of these files.

ALTER TABLE project_members
    ADD CONSTRAINT project_members_role_values CHECK (role IN ('viewer', 'editor', 'reviewer', 'publisher'));

ALTER TABLE access_links
    ADD CONSTRAINT access_links_purpose_values CHECK (purpose IN ('setup', 'reset', 'invitation')),
    ADD CONSTRAINT access_links_role_values CHECK (role IN ('owner', 'member')),
    ADD CONSTRAINT access_links_project_role_values CHECK (project_role IN ('viewer', 'editor', 'reviewer', 'publisher'));
