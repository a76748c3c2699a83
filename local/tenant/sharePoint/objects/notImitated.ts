/** The names, in one text, as the tables below are read best. */
const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * What SharePoint's things have by their reference (SP.List and so on in SharePoint/sp-dev-docs, and the entities that
 * PnPjs describes) and these do not. To ask for one of them is no fault of the client: it is a loud 501, where a name
 * that SharePoint does not know either is the 400 that SharePoint has for it. Of items, of which any name may be that of a
 * column, it has what can be called as well.
 */
export const notImitated = {
  'SP.ContentType': names('DescriptionResource NameResource SchemaXmlWithResourceTokens'),
  'SP.Field': names('DescriptionResource NoCrawl SchemaXmlWithResourceTokens TitleResource'),
  'SP.File': names(`
    Activities EffectiveInformationRightsManagementSettings ExpirationDate HasAlternateContentStreams
    InformationRightsManagementSettings PageRenderType Properties SensitivityLabelId VersionEvents
    VersionExpirationReport VroomDriveID`),
  'SP.Folder': names('Activities ColorHex'),
  'SP.List': names(`
    Author CalendarFolders ColorTag CreatablesInfo CustomActionElements DataSource DefaultSensitivityLabelForLibrary
    EnableAssignToEmail ExcludeFromOfflineClient IsEnterpriseGalleryLibrary ListFormCustomized ListSchemaVersion
    PageRenderType SchemaXml`),
  'SP.ListItem': names(`
    AccessPolicy ComplianceInfo Created_x0020_By GetDlpPolicyTip IconOverlay Modified_x0020_By
    PolicyDisabledUICapabilities Properties SMTotalSize CommentsDisabled CommentsDisabledScope
    checkPermissions checkSharingPermissions createLink deleteLinkByKind getChanges getObjectSharingSettings
    getSharingInformation mediaServiceUpdate parseAndSetFieldValue recycleWithParameters setCommentsDisabled shareLink
    shareObject systemUpdate unshareLink unshareObject updateOverwriteVersion validateUpdateFetchListItem
    validateUpdateListItemInFolder`),
  'SP.Site': names(`
    AllowCreateDeclarativeWorkflow AllowMasterPageEditing AllowRevertFromTemplate AllowSaveDeclarativeWorkflowAsTemplate
    AllowSavePublishDeclarativeWorkflow AllowSelfServiceUpgrade Audit AuditLogTrimmingRetention CanUpgrade ChannelGroupId
    DisableAppViews DisableCompanyWideSharingLinks DisableFlows EventReceivers
    ExternalSharingTipsEnabled GeoLocation InheritedAuditLog RelatedGroupId RequiredDesignerVersion
    SandboxedCodeActivationCapability SecondaryContact SensitivityLabelId SensitivityLabelInfo
    ShowPeoplePickerSuggestionsForGuestUsers StatusBarLink StatusBarText
    ThicketSupportDisabled UpgradeInfo UpgradeReminderDate UpgradeScheduled UpgradeScheduledDate Usage`),
  'SP.User': names('Alerts'),
  'SP.Web': names(`
    AccessRequestListUrl AccessRequestSiteDescription Activities ActivityLogger AllowAutomaticASPXPageIndexing
    AllowCreateDeclarativeWorkflowForCurrentUser AllowDesignerForCurrentUser AllowMasterPageEditingForCurrentUser
    AllowRevertFromTemplateForCurrentUser AllowSavePublishDeclarativeWorkflowForCurrentUser AppTiles Author
    CanModernizeHomepage ClientWebParts ContainsConfidentialInfo CustomSiteActionsDisabled
    DataLeakagePreventionStatusInfo DefaultNewPageTemplateId DisableAppViews DisableFlows
    DisableRecommendedItems EventReceivers HostedApps IsHomepageModernized IsProvisioningComplete
    IsRevertHomepageLinkHidden KeepFieldUserResources ListTemplates MultilingualSettings
    NextStepsFirstRunEnabled NotificationsInOneDriveForBusinessEnabled NotificationsInSharePointEnabled
    PreviewFeaturesEnabled PrimaryColor PushNotificationSubscribers SaveSiteAsTemplateEnabled
    ShowUrlStructureForCurrentUser SiteCollectionAppCatalog SiteLogoDescription
    TenantAdminMembersCanShare TenantAppCatalog TenantTagPolicyEnabled ThemeData ThemeInfo ThemedCssFolderUrl
    ThirdPartyMdmEnabled UseAccessRequestDefault WebTemplatesGalleryFirstRunEnabled`),
} as const satisfies Readonly<Record<string, readonly string[]>>;
