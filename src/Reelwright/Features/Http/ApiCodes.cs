using Reelwright.Domain;

namespace Reelwright.Features.Http;

/// <summary>What each code means, in a line that fits whatever it happens to; the answer itself says to what it happened.</summary>
internal static class ApiCodes
{
    /// <summary>What a document may be refused for (see <c>Documents.Read</c>).</summary>
    public static readonly string[] Document =
    [
        "file_unreadable", "file_empty", "file_too_large", "file_damaged", "file_protected", "format_unknown", "not_text", "encoding_unknown", "no_text",
        "archive_too_large", "archive_unsafe", "epub_incomplete", "xml_refused",
    ];

    /// <summary>What a person's own picture or sound may be refused for.</summary>
    public static readonly string[] OwnFile = ["file_type_unsupported", "file_empty", "file_too_large", "picture_unreadable", "picture_blank", "quota_exceeded", "disk_full"];

    /// <summary>What wishes for a film may be refused for.</summary>
    public static readonly string[] Settings = ["option_unsupported", "aspect_unsupported", "resolution_unsupported", "fps_unsupported", "quality_unsupported", "format_unsupported"];

    /// <summary>What a model may not take of a request.</summary>
    public static readonly string[] Fields = ["field_unsupported", "field_invalid", "field_missing"];

    /// <summary>What an estimate of a project's films may be refused for; that of one chapter, for its wishes alone.</summary>
    public static readonly string[] Estimate = ["chapter_empty", .. Settings, .. Fields];

    /// <summary>What an order may be refused for.</summary>
    public static readonly string[] Order = ["chapter_not_confirmed", "chapter_empty", "order_differs", "quota_exceeded", "maker_refused", .. Settings, .. Fields];

    /// <summary>What a take may be refused for before it is asked for.</summary>
    public static readonly string[] Take =
    [
        "maker_unknown", "maker_refused", "model_unknown", "withdrawn", "endpoint_missing", "not_found", .. Fields, "file_type_unsupported", "file_removed", "quota_exceeded", "text_invalid",
    ];

    /// <summary>What making a post may be refused for.</summary>
    public static readonly string[] Post = ["not_found", "forbidden", "wrong_state", "file_removed", "file_type_unsupported", "film_gone", "change_invalid", "text_invalid", "route_unknown"];

    /// <summary>What a platform may make of a call.</summary>
    public static readonly string[] Platform = [.. Words.All<PlatformFault>().Select(fault => "platform_" + fault)];

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["account_busy"] = "Posts are on their way by the account: wait, or delete it with force.",
        ["account_unknown"] = "The platform account is no longer there.",
        ["address_invalid"] = "That is no address of the web.",
        ["address_refused"] = "The address leads inside this machine or its network: name a public one, or have the operator allow the host.",
        ["address_unreachable"] = "Nothing came from the address, or not the whole of it.",
        ["already_posted"] = "The same film with the same words is posted by the account, or to be posted: publication_id says which. Have it posted again by name (again) if that is wanted.",
        ["antiforgery_failed"] = "A browser's change came without the header our pages send, or with an old one.",
        ["app_in_use"] = "Accounts are connected by the app.",
        ["app_invalid"] = "The app's name, id, secret or addresses are none that can be used; the answer names which.",
        ["archive_too_large"] = "Unpacked, the document is larger than any book.",
        ["archive_unsafe"] = "The document's archive names files outside itself.",
        ["aspect_unsupported"] = "The aspect is none of 16:9, 9:16 and 1:1, or does not go with the resolution.",
        ["bridge_invalid"] = "The bridge's address or secret is none that can be used; the answer names which.",
        ["budget_invalid"] = "A budget is for one project or one maker account, or for all.",
        ["callback_invalid"] = "The callback is not of the form that is documented for it.",
        ["callback_refused"] = "The callback is not signed as it must be, or is of nothing that is here.",
        ["change_invalid"] = "The change does not say what it needs, or says what cannot be; the answer tells which.",
        ["chapter_empty"] = "There is nothing to speak in the chapter.",
        ["chapter_not_confirmed"] = "The chapter is not confirmed yet: confirm it, or order with confirm.",
        ["clean_up_outdated"] = "The list is too old, or was carried out already: make a new one.",
        ["clip_unreadable"] = "The clip is damaged, or of a size that cannot be used.",
        ["confirmation_needed"] = "Files would go for good: send confirm=true if that is wanted.",
        ["connect_needed"] = "An account of the platform's own API is connected on the platform's page.",
        ["connection_declined"] = "The permission was not given on the platform's page.",
        ["connection_failed"] = "The platform gave no permission; its settings of the app say why.",
        ["cover_gone"] = "The cover that was chosen is no longer there: choose another.",
        ["disk_full"] = "The disk of the installation is full; nothing was kept.",
        ["edit_covered"] = "Something of it was changed again since: take that back first.",
        ["email_invalid"] = "That is no e-mail address.",
        ["encoding_unknown"] = "The text is in no encoding that could be found out: save it as UTF-8.",
        ["endpoint_missing"] = "The maker account names no address, and its vendor has no usual one.",
        ["epub_incomplete"] = "The EPUB lacks parts it names.",
        ["field_invalid"] = "The model does not take that value; the answer names the field and what it takes.",
        ["field_missing"] = "The model cannot do without a field; the answer names it.",
        ["field_unsupported"] = "The model does not take that field; the answer names it.",
        ["file_damaged"] = "The document is damaged.",
        ["file_empty"] = "The document is empty.",
        ["file_name_invalid"] = "The document needs a name such as book.txt.",
        ["file_protected"] = "The document is protected by a password.",
        ["file_removed"] = "The file was removed by a clean-up: order the chapter again.",
        ["file_too_large"] = "The document is larger than this installation takes.",
        ["file_unreadable"] = "The document cannot be read.",
        ["film_in_use"] = "It is to be posted: cancel or delete that publication, or let it be finished, first.",
        ["film_changed"] = "The file is not the one that was to be posted: make the film again, and publish that.",
        ["film_gone"] = "The file of what is to be posted is no longer there.",
        ["find_unsupported"] = "The maker cannot say which of its jobs a call began: look there, then settle the call.",
        ["format_unknown"] = "The document is none of txt, md, docx, epub and html.",
        ["format_unsupported"] = "The format is none of mp4 and webm.",
        ["file_type_unsupported"] = "The file is of no kind that can be used here.",
        ["fps_unsupported"] = "The frame rate is none of 24, 25, 30, 50 and 60.",
        ["idempotency_answer_large"] = "The request with this key was carried out, but its answer was too large to be kept: read what it changed.",
        ["idempotency_key_busy"] = "The first request with this key is still being worked on.",
        ["idempotency_key_invalid"] = "The key is not one text of 1 to 200 characters.",
        ["idempotency_key_reused"] = "The key was used for another request.",
        ["invalid"] = "Fields are not as they must be; errors says which and why.",
        ["job_lost"] = "The maker has no job that the call began.",
        ["key_needed"] = "The key was entered for another address: enter it anew together with this one.",
        ["language_unknown"] = "That is no language known here.",
        ["last_owner"] = "The installation would be left without an owner.",
        ["licence_invalid"] = "A licence is a text of 1 to 2000 characters.",
        ["link_invalid"] = "The one-time link is unknown, used, or too old.",
        ["link_other_platform"] = "The link is of another platform than the post is at.",
        ["link_unknown"] = "That is no link of a post.",
        ["look_first"] = "The platform may have it: look there, then send confirm=true if it has not.",
        ["maker_key_refused"] = "The maker does not accept the key of the account.",
        ["maker_refused"] = "The maker account is switched off, deleted or expired: choose another.",
        ["maker_unknown"] = "There is no such maker for that service.",
        ["maker_unreachable"] = "The maker cannot be reached.",
        ["media_link_invalid"] = "The link to the file was changed, ended, or is too old.",
        ["member_is_owner"] = "Whoever owns the project is no member of it besides.",
        ["model_unknown"] = "The vendor has no such model that is known here.",
        ["name_taken"] = "Somebody or something has that name already.",
        ["no_text"] = "The document has no words in it.",
        ["not_ordered"] = "Nothing was ever made of the chapter.",
        ["not_text"] = "The document is no text.",
        ["nothing_follows"] = "It is the last: there is none behind it to merge with.",
        ["nothing_to_undo"] = "No change of it still stands.",
        ["option_unsupported"] = "A setting has a value that is not known.",
        ["order_differs"] = "The chapter is being made with other settings: wait for that, or cancel it.",
        ["other_account"] = "The permission was given for another account than the one that was to be connected again.",
        ["page_invalid"] = "limit is out of range, or after is no cursor of this list.",
        ["password_weak"] = "The password is too short or too common.",
        ["password_wrong"] = "The present password is another one.",
        ["picture_blank"] = "The picture is of one colour alone.",
        ["picture_unreadable"] = "The picture is damaged, larger than can be taken, or not what it says.",
        ["place_invalid"] = "Project, chapter and paragraph do not belong together.",
        ["platform_ambiguous"] = "The platform did not answer to the end: nobody knows yet whether it did what it was asked.",
        ["platform_auth_expired"] = "The platform takes the account's token no more: test the account, or connect it again.",
        ["platform_auth_revoked"] = "The account has to be connected again.",
        ["platform_duplicate"] = "The platform says it has this already.",
        ["platform_media_rejected"] = "The film is not as the platform wants it.",
        ["platform_moderation"] = "The platform does not want what it shows or says.",
        ["platform_not_audited"] = "The platform has not audited the app yet.",
        ["platform_not_found"] = "What was asked for is not at the platform.",
        ["platform_permission"] = "The account may not do that at the platform.",
        ["platform_quota"] = "The day's share at the platform is used up.",
        ["platform_rate_limited"] = "The platform was asked too often: later.",
        ["platform_spam_risk"] = "The platform takes the account for a spammer: leave it alone for a day.",
        ["platform_transient"] = "The platform cannot be reached, or is broken for now: try again.",
        ["platform_unsupported"] = "The platform has no such thing.",
        ["platform_validation"] = "Something is not as the platform wants it; the answer says what.",
        ["policy_invalid"] = "A clean-up policy has whole numbers from 1, or null for no limit.",
        ["post_invalid"] = "The platform would not take the post as it is; issues says what is wrong, field by field.",
        ["precondition_failed"] = "Somebody changed it since it was read: read it again.",
        ["precondition_required"] = "If-Match is missing: send the ETag that was read.",
        ["preferences_invalid"] = "Preferences are two objects of limited size.",
        ["prices_invalid"] = "Prices are a list of {unit, price, currency}, each with model and from where wanted.",
        ["prompt_missing"] = "Nobody has said what shall be seen.",
        ["quality_unsupported"] = "The quality is none of draft, standard and high.",
        ["quota_exceeded"] = "What one may keep here is used up: delete something, or ask an owner for more.",
        ["range_invalid"] = "from is after to, or there are too many days between them.",
        ["reference_missing"] = "A picture that what is made shall look like is not there; the answer tells whose.",
        ["resolution_unsupported"] = "The frame size is none that can be made.",
        ["route_unknown"] = "There is no such way to that platform.",
        ["secrets_missing"] = "The key ring here cannot open what is kept: copy the ring, or enter it anew.",
        ["setting_invalid"] = "A setting of the maker account is none it takes, or has a value it cannot have; the answer names it.",
        ["setting_missing"] = "A setting the maker account cannot do without is missing; the answer names it.",
        ["sign_in_unknown"] = "The way back from a platform's page was used already, is too old, or never was one.",
        ["sign_in_failed"] = "Name and password do not belong together, or the account is closed.",
        ["token_invalid"] = "A token's name or its days are none that can be kept.",
        ["table_invalid"] = "That is no table that can be read: CSV in UTF-8, whose first row names the columns.",
        ["table_too_large"] = "The table is larger than can be taken: split it.",
        ["text_invalid"] = "Something cannot be kept: a NUL, half a character, a text that is too long.",
        ["text_missing"] = "There is no text to write from.",
        ["timezone_unknown"] = "That is no IANA time zone.",
        ["voice_silent"] = "Nothing is to be heard in the voice line.",
        ["voice_unreadable"] = "The voice line is damaged or too long.",
        ["watch_invalid"] = "One of order, project and session is watched, and Last-Event-ID is a whole number.",
        ["withdrawn"] = "The vendor has ended that model or service; the answer says what to use instead.",
        ["words_missing"] = "The model tells what it hears and not when: choose one that tells the time of each word.",
        ["word_unknown"] = "A filter has a word that is not known.",
        ["wrong_kind"] = "It is of a book where a drama's is wanted, or of a drama where a book's is.",
        ["wrong_state"] = "As it stands now, that cannot be done with it.",
        ["xml_refused"] = "The document's XML refers to things outside it.",
    };

    /// <summary>The meaning; null for a code nobody has explained.</summary>
    public static string? Meaning(string code) => Meanings.GetValueOrDefault(code) ?? Problems.LineOf(code);
}
